import { canonicalTerms } from '@/lib/catalog/synonyms'
import { isKnownTerm } from '@/lib/catalog/words'
import { isTalk } from '@/lib/chat/agents/sales/chatter'

const digits = /^\d+$/

/** Whether a folded word says little about which help text is wanted: words of talk, of goods, and numbers. */
export function isAside(word: string): boolean {
  const terms = canonicalTerms(word)
  return terms.length === 0 || terms.every(isKnownTerm) || isTalk(word) || digits.test(word)
}
