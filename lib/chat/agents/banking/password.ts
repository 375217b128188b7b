import type { BankMemory } from '@/db/schema/sessions'
import type { Answer } from '@/lib/chat/agents/agent'
import { type BankScene, bankAnswer } from './scene'

/** Asks for the password once more, in a field of its own, and remembers what waits for it. */
export function askPassword({ say }: BankScene, waiting: Omit<BankMemory, 'asked'>): Answer {
  return bankAnswer({
    text: say.password,
    parts: [{ type: 'step_up', say: say.quick.passwordGiven }],
    memory: { ...waiting, asked: 'password' },
    outcome: 'asked',
  })
}
