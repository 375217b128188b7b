/** What a sentence must have to be worth quoting. */
const telling = 2

// Who they are, where they can be reached and what only they know is nobody's to quote.
const personal = [
  /\S@\S|@\p{L}/u,
  /(?:\p{Nd}[\s()/.+-]*){7,}/u,
  /\b(?:https?:|www\.)/i,
  /(?:password|passwort|kennwort|passcode|\bpin\b|\botp\b|\bcvv\b|\btoken\b|\biban\b|पासवर्ड)/i,
]

const goal =
  /(?:\b(?:need|want|looking for|look for|search(?:ing)? for|would like|prefer|gift|present|because|suche|brauche|möchte|hätte gern|geschenk|weil|lieber|chahiye|chahie|dhoondh)\b|चाहिए|ढूँढ|ढूंढ|तोहफ़ा)/iu
const negation =
  /(?:\b(?:not|no|never|without|don'?t|doesn'?t|isn'?t|nicht|kein\p{L}*|ohne|nie|nahi|nahin|mat)\b|नहीं|बिना|मत)/iu
const number = /\p{Nd}/u
const limit =
  /(?:\b(?:under|below|up to|at most|size|budget|unter|bis|höchstens|größe|groesse|tak|se kam)\b|[₹€]|तक|से कम|साइज़?)/iu

/** How much a sentence of a person's tells about what they came for: goals, sums and sizes, what they do not want, and some length. */
function scoreSentence(sentence: string): number {
  const words = sentence.split(/\s+/).filter(Boolean).length
  if (words < 3) return 0
  const marks = [goal, negation, number, limit].filter((pattern) => pattern.test(sentence)).length
  return marks + (words >= 6 && words <= 30 ? 1 : 0) + (goal.test(sentence) ? 1 : 0)
}

/**
 * The most telling sentences of what a person said, in the order they were said, each once and cut to `length` characters. Sentences with an
 * address, a long number or a secret are never among them.
 */
export function tellingSentences(said: string[], { count, length }: { count: number; length: number }): string[] {
  const sentences = [...new Set(said.flatMap(sentencesOf))]
  return sentences
    .map((sentence, place) => ({ sentence, place, score: scoreSentence(sentence) }))
    .filter(({ sentence, score }) => score >= telling && !personal.some((pattern) => pattern.test(sentence)))
    .sort((one, other) => other.score - one.score || other.place - one.place)
    .slice(0, count)
    .sort((one, other) => one.place - other.place)
    .map(({ sentence }) => (sentence.length > length ? `${sentence.slice(0, length - 1).trimEnd()}…` : sentence))
}

function sentencesOf(text: string): string[] {
  const lines = text.replace(/\p{C}+/gu, '\n').split(/\n+/)
  return lines.flatMap((line) => line.split(/(?<=[.!?।])\s+/u)).map((sentence) => sentence.replace(/\s+/g, ' ').trim())
}
