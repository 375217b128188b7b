import { canonicalTerms, synonyms } from './synonyms'

/** What pg_trgm makes of a word: two spaces before, one after, every three characters. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

const known = Object.keys(synonyms).map((word) => ({ word, parts: trigrams(word) }))

// Shorter words are too near to one another, longer ones are no words.
const lengths = { least: 6, most: 30 }
const likeEnough = 0.5

function jaccard(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((part) => b.has(part)).length
  return shared / (a.size + b.size - shared)
}

/** How like two words are written, 0..1: the Jaccard index of their trigrams, as pg_trgm's `similarity`. */
export function likeness(a: string, b: string): number {
  return jaccard(trigrams(a), trigrams(b))
}

/**
 * The canonical term of the known word that a misspelt one is likest to, undefined when none is like enough. Its length has to be about right and its first letter, which
 * people rarely miss: `flight` is neither `light` nor `flashlight`.
 */
function closestTerm(word: string): string | undefined {
  if (word.length < lengths.least || word.length > lengths.most) return undefined
  const parts = trigrams(word)
  const ranked = known
    .filter((other) => other.word[0] === word[0] && Math.abs(other.word.length - word.length) <= 2)
    .map((other) => ({ term: synonyms[other.word], score: jaccard(parts, other.parts) }))
  const best = ranked.sort((a, b) => b.score - a.score)[0]
  return best && best.score >= likeEnough ? best.term : undefined
}

/** The canonical terms that a lower-case word was probably meant for; none when it is fine as it is, or like nothing. */
export function correctedTerms(word: string): string[] {
  const terms = canonicalTerms(word)
  // Two known parts make a word that is whole.
  if (terms.length > 1) return []
  const meant = closestTerm(word)
  return meant === undefined || meant === terms[0] ? [] : meant.split(' ')
}
