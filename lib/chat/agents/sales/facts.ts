import type { Locale } from '@/db/enums'
import type { ProductView } from '@/lib/catalog/schema'
import { canonicalTerms } from '@/lib/catalog/synonyms'
import { regionOf } from '@/lib/locale/locale-schema'
import { nameTerms } from './refer'
import { nameOf, type Scene } from './scene'
import type { Topic } from './topics'

type Unit = 'gram' | 'liter' | 'milliliter' | 'hour' | 'celsius' | 'centimeter' | 'mAh' | 'lm'

/** Where a measure stands in the attributes, and in which unit. */
const measures: Record<Topic, [key: string, unit: Unit][]> = {
  weight: [['weightG', 'gram']],
  capacity: [
    ['capacityL', 'liter'],
    ['capacityMl', 'milliliter'],
    ['capacityMah', 'mAh'],
  ],
  hours: [['hours', 'hour']],
  warmth: [['warmToC', 'celsius']],
  brightness: [['powerLm', 'lm']],
  length: [['lengthCm', 'centimeter']],
}

/** How a description writes a measure. */
const written: Record<Topic, RegExp> = {
  weight: /\d\s?(?:k?g\b|gramm|kilo|ग्राम|किलो)/iu,
  capacity: /\d\s?(?:m?l\b|lit|मिली|लीटर)/iu,
  hours: /\d+\s?(?:hour|day|stunde|tag|घंटे|दिन)/iu,
  warmth: /\d\s?(?:°|degree|grad|डिग्री)/iu,
  brightness: /\d\s?(?:lumen|लुमेन)/iu,
  length: /\d\s?(?:cm|m\b|सेमी|मीटर)/iu,
}

/** A measure as the attributes hold it. */
export function attributeOf(topic: Topic, product: ProductView): { value: number; unit: Unit } | undefined {
  for (const [key, unit] of measures[topic]) {
    const value = product.attributes[key]
    if (typeof value === 'number') return { value, unit }
  }
  return undefined
}

/** A measure of a product: from its attributes, else the sentence that holds one; undefined when there is none. */
export function measured({ say, locale }: Scene, topic: Topic, product: ProductView): string | undefined {
  const name = nameOf(product)
  const known = attributeOf(topic, product)
  if (known) return say.measure(name, quantity(known.value, known.unit, locale))
  const sentence = sentencesOf(product.description).find((one) => written[topic].test(one))
  return sentence && say.quoted(name, sentence)
}

function quantity(value: number, unit: Unit, locale: Locale): string {
  const format = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(regionOf[locale], { maximumFractionDigits: 2, ...options })
  if (unit === 'mAh' || unit === 'lm') return `${format({}).format(value)} ${unit}`
  const [shown, as] = unit === 'gram' && value >= 1000 ? [value / 1000, 'kilogram'] : [value, unit]
  return format({ style: 'unit', unit: as, unitDisplay: 'long' }).format(shown)
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?।])\s+/u)

/** The words of a question that are not the product's own name. */
export function askedOf({ ask }: Scene, product: ProductView): string[] {
  const names = nameTerms(product)
  return ask.terms.filter((term) => !names.has(term))
}

/**
 * The sentences of a product's description that speak of what was asked, two at most, else its line;
 * undefined when neither does.
 */
export function sentencesAbout(scene: Scene, product: ProductView): string | undefined {
  const asked = askedOf(scene, product)
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
