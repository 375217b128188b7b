import type { OwnPayee } from '@/lib/banking/read-accounts'
import { fold } from '@/lib/chat/agents/sales/fold'

const wordsOf = (text: string) => fold(text).split(' ')

/** The payees whom folded words name, by the whole name or, where only one has it, by a part of it. */
export function namedPayees(text: string, payees: OwnPayee[]): OwnPayee[] {
  const words = new Set(text.split(' ').flatMap((word) => [word, word.replace(/s$/, '')]))
  const whole = payees.filter(({ name }) => wordsOf(name).every((word) => words.has(word)))
  if (whole.length > 0) return whole
  const partly = payees.filter(({ name }) => wordsOf(name).some((word) => word.length > 2 && words.has(word)))
  return new Set(partly.map(({ name }) => name)).size === 1 ? partly : []
}

const notNames = new Set(
  fold(
    `the a an my me to it its this that these there them him her his their account accounts savings checking current card money someone somebody
     please transfer send payee euros euro dollars bucks rupees make some of for from in into und das dem den die der mein meine meinem konto geld
     bitte an auf von sparkonto girokonto anna's yes no okay`,
  ).split(' '),
)

/** The name after "to" or "an", where the message names somebody who is no payee. As written. */
export function unknownName(message: string): string | null {
  const match =
    /(?:^|\s)(?:[Tt]o|[Aa]n)\s+(?:my\s+|mein(?:e|en|er)?\s+)?([\p{L}.'’-]{2,30}(?:\s+\p{Lu}[\p{L}.'’-]{1,30})?)/u.exec(
      message,
    )
  const name = match?.[1]?.replace(/['’]s$/u, '')
  if (!name || notNames.has(fold(name.split(/\s/)[0] ?? ''))) return null
  return name
}

/** Each name once, as somebody may have more than one account. */
export const namesOf = (payees: OwnPayee[]): string[] => [...new Set(payees.map(({ name }) => name))]
