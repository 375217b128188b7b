import { fieldsOf, numberIn, textIn } from './event-data'
import type { Description, Part } from './timeline-row'

const acts: Record<string, string> = {
  accounts_opened: 'opened demo accounts',
  balances_read: 'told balances',
  transactions_read: 'told transactions',
  card_blocked: 'blocked a card',
  card_unblocked: 'opened a card again',
  password_given: 'password given again',
  transfer_proposed: 'read a transfer out',
  transfer_done: 'moved money',
}

/** What was done at the bank counter. Undefined for data that is none of ours. */
export function describeBank(data: unknown): Description | undefined {
  const fields = fieldsOf(data)
  const what = acts[textIn(fields, 'act') ?? '']
  if (!what) return undefined
  const [amount, currency, lastFour] = [
    numberIn(fields, 'amount'),
    textIn(fields, 'currency'),
    textIn(fields, 'lastFour'),
  ]
  const about = lastFour ? `ending in ${lastFour}` : amount === undefined ? '' : sumOf(amount, currency)
  const parts: Part[] = [{ text: what }, ...(about ? [{ text: about, look: 'quiet' } as const] : [])]
  return { kind: 'actions', mark: 'action', word: 'Bank', parts }
}

const sumOf = (minor: number, currency = '') => `${(minor / 100).toFixed(2)} ${currency}`.trim()
