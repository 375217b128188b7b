import type { Locale } from '@/db/enums'
import { vocabulary } from './synonyms'

/** What canonical terms are called in a language: the first word that people of it use, else the term itself. Two that make one name go together. */
export function termWords(terms: string[], locale: Locale): string {
  if (locale === 'en') return terms.join(' ')
  const words: string[] = []
  for (let at = 0; at < terms.length; at++) {
    const pair = `${terms[at]} ${terms[at + 1]}`
    const name = Object.hasOwn(vocabulary, pair) ? pair : (terms[at] ?? '')
    if (name === pair) at++
    words.push(wordOf(name, locale))
  }
  return words.join(', ')
}

function wordOf(name: string, locale: 'de' | 'hi'): string {
  const [, german, hindi] = vocabulary[name] ?? ['', '', '']
  const [word] = (locale === 'de' ? german : hindi).split(' ')
  return locale === 'de' ? capital(word || name) : word || name
}

// Most are nouns, and a list of them reads as such.
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
