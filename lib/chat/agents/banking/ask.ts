import type { Turn } from '@/lib/chat/agents/agent'
import { understand } from '@/lib/chat/agents/sales/ask'
import { phrases } from '@/lib/chat/agents/sales/fold'
import type { Intent } from '@/lib/chat/agents/sales/intents'
import { accountsIn, type Mentioned } from './accounts-in'
import { type Period, periodIn } from './period'
import { type Sum, sumIn } from './sum'
import { type Want, wantsOf } from './wants'

/** A message as the bank counter understands it. */
export type BankAsk = {
  /** Folded words. */
  text: string
  wants: Set<Want>
  sum: Sum | null
  accounts: Mentioned
  period: Period | null
  yes: boolean
  no: boolean
  /** Wants a person, whoever answers here. */
  person: boolean
  question: boolean
  /** Thanks, goodbye or assent, and nothing besides. */
  courtesy: 'thanks' | 'bye' | 'assent' | null
}

const agreeing = phrases(
  '(thats|that is|its|it is) (right|correct|fine|good|it), ^correct, confirm*, ^please do, go ahead, do it, sounds good, looks good, stimmt, richtig, bestätig*, सही है, पुष्टि*, kar (do|dijiye)$, कर (दो|दीजिए|दें)$',
)
const withdrawing = phrases('^wait, ^stop, not (right|correct), ^wrong, falsch, stimmt nicht, गलत')

/** After these a number alone is a sum. */
const takesSum = ['sum', 'whom', 'confirm'] as const

/** Reads a message in English, German, Hindi or Hindi in Latin letters. */
export function understandBank({ text: said, data, now }: Pick<Turn, 'text' | 'data' | 'now'>): BankAsk {
  const { text, intents, terms, question } = understand(said)
  const wants = wantsOf(text)
  const no = intents.has('no') || wants.has('cancel') || withdrawing.test(text)
  return {
    text,
    wants,
    sum: sumIn(said, { bare: wants.has('transfer') || takesSum.some((asked) => asked === data.bank?.asked) }),
    accounts: accountsIn(text),
    period: periodIn(said, now),
    yes: !no && (intents.has('yes') || agreeing.test(text)),
    no,
    person: intents.has('person'),
    question,
    courtesy: terms.length === 0 && wants.size === 0 ? courtesyOf(intents) : null,
  }
}

const ofCourtesy: Intent[] = ['thanks', 'bye', 'done', 'yes', 'no', 'definite', 'pronoun', 'demonstrative', 'help']

function courtesyOf(intents: Set<Intent>): BankAsk['courtesy'] {
  if (![...intents].every((intent) => ofCourtesy.includes(intent))) return null
  if (intents.has('bye')) return 'bye'
  if (intents.has('thanks') || intents.has('done')) return 'thanks'
  return intents.has('yes') ? 'assent' : null
}
