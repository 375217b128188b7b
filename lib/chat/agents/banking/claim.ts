import type { Tx } from '@/db/client'
import { provenPerson } from '@/lib/banking/access'
import { isCustomer } from '@/lib/banking/open-accounts'
import { payeesOf } from '@/lib/banking/read-accounts'
import type { Claim, Turn } from '@/lib/chat/agents/agent'
import { phrases } from '@/lib/chat/agents/sales/fold'
import { type BankAsk, understandBank } from './ask'
import { namedPayees, unknownName } from './payees'
import { callerOf } from './scene'
import type { Want } from './wants'

const account = phrases(
  `bank account*, account balance, (in|of|on|from) my account*, (balance|money|funds) (in|of|on|from) the account*, (savings|checking|current) account*, bank, demo account*, bankkonto, bankkonten, konto, konten, kontostand*, girokonto, sparkonto, kontoauszug*, umsätze,
   खाता, खाते, खातों, अकाउंट, बैंक, khata, khate, शेष राशि`,
)
const money = phrases('money, funds, geld, पैसे, पैसा, paise, paisa, रुपये')
const sending = phrases('transfer*, wire (money|transfer*), überweis*, umbuch*, ट्रांसफर, ट्रान्सफर, transfar')
const ownWord = phrases('(savings|checking|current) account*, girokonto, sparkonto, (बचत|चालू) खात*')
const counter = phrases('bank counter, banking, my bank, bankschalter, the bank, die bank, der bank, bank, बैंक')

/** What a shop calls by the same words: the balance of a gift card, a card to write on, an order moved to another shop. */
const ofTheShop = phrases(
  `(do|does|did) (they|you|it|we) charge, charge (per|for), (have|has|1|one) transfer*, order*, basket, cart, gift*, voucher*, coupon*, points, loyalty, refund*, shipping, delivery, bike*, bicycle*, power bank*, powerbank*, sd card*, memory card*, sim card*, cardigan*, subscription*, membership,
   gutschein*, geschenk*, bestellung*, punkte, fahrrad*, lieferung, speicherkarte*, kundenkonto, ऑर्डर, कूपन, अंक`,
)
/** Asking how to pay is asking the shop. */
const payingBy = phrases(
  `(pay|paying|payment|accept|take) … (bank )?(transfer|card|cards), per (überweisung|karte), mit karte, (zahlen|bezahlen) … (überweisung|karte), (überweisung|karte) … (zahlen|bezahlen), ट्रांसफर से, कार्ड से`,
)

const personal: Want[] = ['balance', 'transactions', 'explain', 'cards', 'limit', 'payees', 'open', 'transfer']
const certain = { confidence: 0.985 }
const nothing: Claim = { confidence: 0.02, why: 'no_bank' }

/**
 * How sure the bank counter is that a turn is for it. Plain words of banks are; what a shop says too is only of people who have accounts here,
 * or where the bank counter spoke last.
 */
export async function claimOf(turn: Turn, tx: Tx): Promise<Claim> {
  const ask = understandBank(turn)
  if (ask.person) return nothing
  const spokeLast = turn.history.findLast(({ role }) => role === 'assistant')?.agent === 'banking'
  if (spokeLast && (ask.courtesy || (await answersIt(ask, turn, tx)))) return { ...certain, why: 'bank_answer' }
  const want = plainWant(ask)
  if (want) return { ...certain, why: `bank:${want}` }
  const maybe = likelyWant(ask, spokeLast) ?? (spokeLast && (await namesPayee(ask, turn, tx)) ? 'transfer' : null)
  if (!maybe || !(spokeLast || (await hasAccounts(turn, tx)))) return nothing
  const isMeant =
    maybe !== 'transfer' || sends(ask) || (spokeLast && ask.sum !== null) || (await namesPayee(ask, turn, tx))
  return isMeant ? { ...certain, why: `bank:${maybe}` } : nothing
}

async function hasAccounts(turn: Turn, tx: Tx): Promise<boolean> {
  const person = await provenPerson(callerOf(turn), tx)
  return person !== null && isCustomer(person, tx)
}

/** Whether a message is plainly about moving money, whoever gets it. */
const sends = ({ accounts, text }: BankAsk) => accounts.to !== undefined || sending.test(text) || money.test(text)

/** What is wanted in words that nobody uses in a shop. */
function plainWant({ wants, accounts, text, sum }: BankAsk): string | null {
  const has = (want: Want) => wants.has(want)
  const ofBank = account.test(text) || [accounts.about, accounts.from, accounts.to].some((one) => one && one !== 'card')
  if (payingBy.test(text) || (ofTheShop.test(text) && !ofBank)) return null
  if (has('unblock')) return 'unblock'
  if (has('block')) return 'block'
  if (sending.test(text) && (sum?.currency || ofBank || money.test(text))) return 'transfer'
  if (has('transfer') && ofBank && (sum || accounts.to || accounts.from)) return 'transfer'
  const named = personal.find((want) => want !== 'transfer' && has(want))
  if (named && ofBank) return named
  if (ofBank && accounts.about && accounts.about !== 'card' && ownWord.test(text)) return 'balance'
  if (counter.test(text))
    return (['hours', 'branch'] as const).find(has) ?? (named || !text.includes(' ') ? 'help' : null)
  return null
}

/** What may be meant, said to whoever has accounts. */
function likelyWant({ wants, text, sum }: BankAsk, spokeLast: boolean): Want | null {
  if (payingBy.test(text) || ofTheShop.test(text)) return null
  if (wants.has('transfer')) return 'transfer'
  const found = personal.find((want) => want !== 'transfer' && want !== 'open' && wants.has(want))
  if (found) return found
  if (!spokeLast) return null
  if (sum) return 'transfer'
  return (['open', 'hours', 'branch', 'duration'] as const).find((want) => wants.has(want)) ?? null
}

async function namesPayee(ask: BankAsk, turn: Turn, tx: Tx): Promise<boolean> {
  if (!(await hasAccounts(turn, tx))) return false
  return namedPayees(ask.text, await payeesOf(callerOf(turn), tx)).length > 0
}

/** Whether a message answers what the bank counter asked last. */
async function answersIt(ask: BankAsk, turn: Turn, tx: Tx): Promise<boolean> {
  const { asked, transfer } = turn.data.bank ?? { asked: null }
  const named = ask.accounts.about !== undefined
  // After a balance "and in savings?" goes on; no shop has a word for it.
  if (named && ask.accounts.about !== 'card') return true
  switch (asked) {
    case 'open':
    case 'confirm':
      return ask.yes || ask.no || ask.sum !== null
    case 'password':
      return !ofTheShop.test(ask.text) && (ask.no || /passw|पासवर्ड|kennwort/u.test(ask.text))
    case 'sum':
      return ask.sum !== null || ask.no || isShort(ask)
    case 'whom':
      return (
        ask.no ||
        ask.sum !== null ||
        isShort(ask) ||
        sends(ask) ||
        unknownName(turn.text) !== null ||
        (await namesPayee(ask, turn, tx))
      )
    case 'card':
      return (
        named ||
        ask.no ||
        ask.yes ||
        /\d{4}|debit|giro|credit|kredit|क्रेडिट|डेबिट|first|second|erste|zweite|both|beide/u.test(ask.text)
      )
    case 'charge':
      return ask.sum !== null || ask.no || isShort(ask)
    case 'account':
      return named || ask.no
    default:
      return transfer !== undefined && (ask.sum !== null || ask.no)
  }
}

// An answer is a few words; a new wish is a sentence.
const isShort = ({ text, question }: BankAsk) => !question && text.split(' ').length <= 4
