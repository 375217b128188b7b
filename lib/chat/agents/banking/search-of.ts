import { namesPaid, type Search } from '@/lib/banking/find-transactions'
import { fold, phrases } from '@/lib/chat/agents/sales/fold'
import type { BankScene } from './scene'

const incoming = phrases(
  'came in, received, incoming, income, deposits, got, eingegangen, erhalten, eingang, आए, मिले, aaye, mile',
)
const outgoing = phrases('went out, spent, spend, outgoing, paid, ausgegeben, bezahlt, ausgaben, खर्च*, kharch*')
const over = phrases(
  'over, above, more than, at least, über, mehr als, mindestens, से (ज्यादा|ऊपर|अधिक), se (zyada|upar)',
)
const under = phrases('under, below, less than, up to, unter, weniger als, höchstens, से कम, se kam')

const kinds = [
  ['salary', phrases('salary, salaries, wages, gehalt, lohn, वेतन, तनख्वाह, सैलरी, salary, vetan')],
  ['rent', phrases('rent, miete, किराया, किराए, kiraya')],
  ['fee', phrases('fee, fees, gebühr*, jahresgebühr, शुल्क, फीस, shulk, fees')],
  ['cash', phrases('cash, withdrawal*, atm, bargeld, abgehoben, geldautomat*, नकद, एटीएम, nakad')],
  ['refund', phrases('refund*, erstattung*, रिफंड')],
  ['subscription', phrases('subscription*, abo, abos, सदस्यता')],
  ['transfer', phrases('transfers, überweisungen, ट्रांसफर')],
] as const

// As good as no word of a name.
const shortest = 3
const notNames = new Set([
  'card',
  'market',
  'house',
  'city',
  'cash',
  'the',
  'bank',
  'payment',
  'pmt',
  'music',
  'refund',
  'fee',
  'transfer',
  'savings',
  'rent',
  'salary',
  'balance',
  'debit',
  'direct',
  'order',
  'standing',
  'credit',
  'studio',
  'homes',
])

/**
 * What a message looks for among the movements: a place, a sum, a time, a kind, a way.
 * @param about whether a sum is that of one movement; otherwise words such as "over" make it a limit.
 */
export async function searchOf({ ask, caller, tx }: BankScene, about: 'one' | 'many'): Promise<Search> {
  const { text, sum, period, accounts } = ask
  const words = wordsOfNames(text, await namesPaid(caller, tx))
  const lost = words.length === 0 ? placeIn(text) : null
  const kind = kinds.find(([, test]) => test.test(text))?.[0]
  const limits = sum
    ? about === 'many' && over.test(text)
      ? { min: sum.amount }
      : about === 'many' && under.test(text)
        ? { max: sum.amount }
        : { amount: sum.amount }
    : {}
  return {
    ...(accounts.about ? { account: accounts.about } : {}),
    ...(words.length > 0 ? { words } : lost ? { words: [lost] } : {}),
    ...(period ?? {}),
    ...limits,
    ...(incoming.test(text) ? { direction: 'in' as const } : outgoing.test(text) ? { direction: 'out' as const } : {}),
    ...(kind && words.length === 0 ? { kinds: [kind] } : {}),
  }
}

/** The words of a message that stand in the names of places where this person pays. */
function wordsOfNames(text: string, names: string[]): string[] {
  const known = new Set(names.flatMap((name) => fold(name).split(' ')))
  const said = text.split(' ')
  const strong = said.filter(
    (word) => word.length >= shortest && known.has(word) && !notNames.has(word) && !/^\d/.test(word),
  )
  return [...new Set(strong)]
}

const at = /(?:^| )(?:at|bei) (?:the |der |dem )?([\p{L}\p{M}]{3,})(?= |$)/u
const noPlaces = new Set(
  'last this the my account savings current checking card mein meinem letzte letzten least all once'.split(' '),
)

/** A place that was named and where nothing was ever paid, so that nothing is found rather than everything told. */
function placeIn(text: string): string | null {
  const place = at.exec(text)?.[1]
  return place && !noPlaces.has(place) ? place : null
}
