import type { BankMemory } from '@/db/schema/sessions'
import type { Answer } from '@/lib/chat/agents/agent'
import { type BankScene, bankAnswer } from './scene'

/** Asks for the password once more, in a field of its own, and remembers what waits for it. A messenger has no such field. */
export function askPassword({ say, turn }: BankScene, waiting: Omit<BankMemory, 'asked'>): Answer {
  const memory = { ...waiting, asked: 'password' as const }
  const { channel } = turn.session
  if (channel === 'whatsapp' || channel === 'telegram') {
    return bankAnswer({ text: say.passwordElsewhere, memory, outcome: 'asked' })
  }
  const parts = [{ type: 'step_up' as const, say: say.quick.passwordGiven }]
  return bankAnswer({ text: say.password, parts, memory, outcome: 'asked' })
}
