import { canonicalTerms } from '@/lib/catalog/synonyms'
import { isKnownTerm } from '@/lib/catalog/words'
import { isTalk } from '@/lib/chat/agents/sales/chatter'

const digits = /^\d+$/

/** Whether a folded word is more than the glue of a sentence. */
export function isNoStopWord(word: string): boolean {
  return canonicalTerms(word).length > 0 && !digits.test(word)
}

/** Whether a folded word says little about which help text is wanted: words of talk, of goods, and numbers. */
export function isAside(word: string): boolean {
  return !isNoStopWord(word) || isTalk(word) || canonicalTerms(word).every(isKnownTerm)
}
