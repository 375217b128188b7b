import { tokens } from './tokens'
import { functionWords } from './words/function-words'

// More than this is not read: a summary of a message or an entry never needs it.
const longest = 50_000

const abbreviations = /(?:^|[\s(])(?:\p{L}|dr|prof|mr|mrs|ms|st|nr|bzw|ca|vgl|vs|etc|inkl)\.\s*$/iu

// The rules of Unicode for ends of sentences, the Hindi danda among them, are the same in all three languages.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in order, trimmed. A line break ends one; a common abbreviation does not. */
export function sentences(text: string): string[] {
  const found: string[] = []
  for (const line of text.slice(0, longest).split('\n')) {
    let open = ''
    for (const { segment } of segmenter.segment(line)) {
      open += segment
      if (abbreviations.test(open.slice(-10))) continue
      if (open.trim()) found.push(open.trim())
      open = ''
    }
    if (open.trim()) found.push(open.trim())
  }
  return found
}

const isEmpty = (word: string) => Object.values(functionWords).some((words) => words.has(word))

const informative = (sentence: string) =>
  tokens(sentence).flatMap(({ word }) => (word.length > 1 && !isEmpty(word) ? [word] : []))

/**
 * The sentences of a text that say most, at most `count`, in the order of the text and word for word. A sentence is worth what
 * its words are: those that come back through the text count more, and the first and last sentence a little more than the others;
 * very long ones are not favoured for their length. English, German and Hindi; the same text always gives the same sentences.
 */
export function bestSentences(text: string, count: number): string[] {
  const all = sentences(text).map((sentence, at) => ({ sentence, at, words: [...new Set(informative(sentence))] }))
  const frequency = new Map<string, number>()
  for (const word of all.flatMap(({ words }) => words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const worth = ({ words, at }: (typeof all)[number]) => {
    const sum = words.reduce((total, word) => total + 1 + Math.log(frequency.get(word) ?? 1), 0)
    const place = at === 0 ? 1.25 : at === all.length - 1 ? 1.1 : 1
    return (place * sum) / Math.sqrt(words.length + 4)
  }
  return all
    .map((one) => ({ ...one, score: worth(one) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, Math.max(0, count))
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence)
}
