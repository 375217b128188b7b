import type { Tx } from '@/db/client'
import type { BankCurrency, Locale, OwnAccountKind } from '@/db/enums'
import type { MessagePart } from '@/db/schema/chat'
import type { BankMemory } from '@/db/schema/sessions'
import type { BankCaller } from '@/lib/banking/access'
import { moneyText } from '@/lib/banking/money'
import type { OwnAccount } from '@/lib/banking/read-accounts'
import type { Answer, Outcome, Turn } from '@/lib/chat/agents/agent'
import type { BankAsk } from './ask'
import type { BankReplies } from './replies/replies'

/** Everything an answer of the bank counter is made from, once its person is known to have accounts. */
export type BankScene = {
  turn: Turn
  ask: BankAsk
  locale: Locale
  say: BankReplies
  caller: BankCaller
  accounts: OwnAccount[]
  memory: BankMemory
  tx: Tx
}

export type BankAct = (scene: BankScene) => Promise<Answer | null>

/** Who speaks, as the bank's own functions want to know it. */
export function callerOf({ session }: Pick<Turn, 'session'>): BankCaller {
  return { sessionId: session.id, personId: session.personId, proven: session.proven ?? false }
}

export const accountOf = ({ accounts }: Pick<BankScene, 'accounts'>, kind: OwnAccountKind): OwnAccount => {
  const found = accounts.find((account) => account.kind === kind)
  if (!found) throw new Error(`no ${kind} account`)
  return found
}

export const currencyOf = ({ accounts }: Pick<BankScene, 'accounts'>): BankCurrency => accounts[0]?.currency ?? 'EUR'

export function sumText(scene: Pick<BankScene, 'accounts' | 'locale'>, minor: number): string {
  return moneyText(minor, currencyOf(scene), scene.locale)
}

type Saying = {
  text: string
  quick?: string[]
  /** What is remembered of it; what was asked before is settled when absent. */
  memory?: BankMemory
  outcome?: Outcome
  parts?: MessagePart[]
}

export const settled: BankMemory = { asked: null }

export function bankAnswer({ text, quick = [], memory = settled, outcome = 'answered', parts = [] }: Saying): Answer {
  const replies = quick.slice(0, 3)
  return {
    parts: [
      { type: 'text', text },
      ...parts,
      ...(replies.length > 0 ? [{ type: 'quick_replies' as const, replies }] : []),
    ],
    // What the shop asked before is not answered by what is said to the bank.
    data: { bank: memory, last_action: 'banked' },
    outcome,
  }
}

/** Whether the last answer ended in one of these words: what a person says yes to must have been put to them, and not just now by a model. */
export function wasPut({ history }: Turn, words: string[]): boolean {
  const last = history.findLast(({ role }) => role === 'assistant')
  return words.some((text) => last?.content.endsWith(text))
}
