import type { products } from '@/db/schema/catalog'
import { canonicalTerms, synonyms } from './synonyms'

type Worded = Pick<typeof products.$inferSelect, 'name' | 'category' | 'line' | 'description' | 'attributes'>

const knownTerms = new Set(Object.values(synonyms).flatMap((term) => term.split(' ')))

/** Whether a term is one of the catalogue's canonical words, and no stranger's. */
export function isKnownTerm(term: string): boolean {
  return knownTerms.has(term)
}

/**
 * The words of a text as the search compares them: lower case, composed, each once,
 * without the dots and joiners that Hindi is typed with or without.
 */
export function searchWords(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u093c\u200c\u200d]/g, '')
      .replaceAll('ँ', 'ं')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(words)]
}

const unique = (words: string[]) => [...new Set(words)].join(' ')

/**
 * What a product is found by, to be stored as `products.words`: three lines, the weightiest first.
 * Names in all languages; category and attributes; lines and descriptions. Each with the catalogue's canonical words.
 */
export function productWords({ name, category, line, description, attributes }: Worded): string {
  const { model, ...others } = attributes
  const names = [...Object.values(name), String(model ?? '')]
  const marks = Object.entries(others).flatMap(([key, value]) => {
    if (value === 'yes') return key
    return typeof value === 'number' ? [] : (value ?? [])
  })
  const texts = [...Object.values(line), ...Object.values(description)].flatMap(searchWords)
  return [
    unique(names.flatMap((text) => [...searchWords(text), ...canonicalTerms(text)])),
    unique([category, ...marks].flatMap((text) => [...searchWords(text), ...canonicalTerms(text)])),
    // English alone: what other languages mean by a word in passing would only add noise.
    unique([...texts, ...canonicalTerms(`${line.en} ${description.en}`)]),
  ].join('\n')
}
