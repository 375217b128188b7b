import { tokens } from '@/lib/language/tokens'
import { topicWords } from './topic-words'

const most = 4
// The beginning of an entry tells what it is about; reading on only takes time.
const readTo = 12_000

type Written = {
  title: string | null
  content: string
  language: string | null
  /** The writer's own topics. */
  names: string[]
}

const wordsOf = (text: string) => tokens(text).map(({ word }) => word)

/** How often a name, all its words in a row, stands in a text; endings may differ. */
function timesNamed(name: string, words: string[]): number {
  const parts = wordsOf(name)
  if (parts.length === 0) return 0
  const fits = (part: string, word: string | undefined) => word !== undefined && (word === part || isFormOf(part, word))
  return words.filter((_, at) => parts.every((part, index) => fits(part, words[at + index]))).length
}

const isFormOf = (part: string, word: string) =>
  part.length > 3 && word.startsWith(part) && word.length - part.length <= 2

/**
 * Names of topics that an entry's words speak of, the most spoken of first, at most four: the writer's own by their names, and common ones by
 * word lists in English and German.
 */
export function suggestTopics({ title, content, language, names }: Written): string[] {
  const words = wordsOf(`${title ?? ''}\n${content.slice(0, readTo)}`)
  const counted = new Map<string, number>()
  for (const name of names) {
    const times = timesNamed(name, words)
    // What somebody has named themselves comes first.
    if (times > 0) counted.set(name, times + 1)
  }
  const known = new Set(names.map((name) => name.toLowerCase()))
  for (const [name, starts] of Object.entries(topicWords[language === 'de' ? 'de' : 'en'])) {
    const times = words.filter((word) => starts.some((start) => matches(start, word))).length
    if (times > 0 && !known.has(name.toLowerCase())) counted.set(name, times)
  }
  return [...counted]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name)
}

const matches = (start: string, word: string) =>
  start.endsWith('*') ? word.startsWith(start.slice(0, -1)) : word === start
