import type { ProductView } from '@/lib/catalog/schema'
import { canonicalTerms } from '@/lib/catalog/synonyms'
import { nameTerms } from './refer'
import { nameOf, type Scene } from './scene'
import type { Topic } from './topics'

const regions = { en: 'en-GB', de: 'de-DE', hi: 'hi-IN' } as const

/** A measure of a product in words, from its attributes; undefined when they do not hold it. */
export function measured({ say, locale }: Scene, topic: Topic, product: ProductView): string | undefined {
  const name = nameOf(product)
  const { weightG, capacityL, capacityMl, capacityMah, hours } = product.attributes
  const unit = (value: number, style: string) =>
    new Intl.NumberFormat(regions[locale], {
      style: 'unit',
      unit: style,
      unitDisplay: 'long',
      maximumFractionDigits: 2,
    }).format(value)
  if (topic === 'weight' && typeof weightG === 'number') {
    return say.weight(name, weightG >= 1000 ? unit(weightG / 1000, 'kilogram') : unit(weightG, 'gram'))
  }
  if (topic === 'hours' && typeof hours === 'number') return say.hours(name, String(hours))
  if (topic !== 'capacity') return undefined
  if (typeof capacityL === 'number') return say.capacity(name, unit(capacityL, 'liter'))
  if (typeof capacityMl === 'number') return say.capacity(name, unit(capacityMl, 'milliliter'))
  if (typeof capacityMah === 'number')
    return say.capacity(name, `${new Intl.NumberFormat(locale).format(capacityMah)} mAh`)
  return undefined
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?।])\s+/u)

/**
 * The sentences of a product's description that speak of what was asked, two at most, else its line;
 * undefined when neither does.
 */
export function sentencesAbout({ ask }: Scene, product: ProductView): string | undefined {
  const names = nameTerms(product)
  const asked = ask.terms.filter((term) => !names.has(term))
  const telling = (sentences: string[]) => {
    const scored = sentences.map((sentence) => {
      const terms = new Set(canonicalTerms(sentence))
      return { sentence, score: asked.filter((term) => hasTerm(terms, term)).length }
    })
    const best = Math.max(1, ...scored.map(({ score }) => score))
    return scored.filter(({ score }) => score === best).map(({ sentence }) => sentence)
  }
  const told = telling(sentencesOf(product.description))
  const found = told.length > 0 ? told.slice(0, 2) : telling([`${product.line}.`])
  return found.length > 0 ? found.join(' ') : undefined
}

/** Words nobody translated still differ by their endings: `zip`, `zips`. */
function hasTerm(terms: Set<string>, term: string): boolean {
  if (terms.has(term)) return true
  return (
    term.length > 3 &&
    [...terms].some((other) => other.startsWith(term) || (other.length > 3 && term.startsWith(other)))
  )
}
