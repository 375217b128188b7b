import { hasSteppedUp } from '@/lib/banking/access'
import { goOnWithCard } from './cards'
import { askPassword } from './password'
import type { BankAct } from './scene'
import { goOnWithTransfer } from './transfer'

/** Goes on with what waited for the password, if it has come. */
export const goOn: BankAct = async (scene) => {
  const { say, caller, turn, tx, memory } = scene
  if (await hasSteppedUp(caller, turn.now, tx)) return memory.card ? goOnWithCard(scene) : goOnWithTransfer(scene)
  return askPassword({ ...scene, say: { ...say, password: say.passwordFirst } }, memory)
}
