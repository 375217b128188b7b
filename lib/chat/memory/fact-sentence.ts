import type { Locale } from '@/db/enums'
import { colourWords } from '@/lib/catalog/colour-words'
import { formatPrice } from '@/lib/catalog/price'
import { colours } from '@/lib/catalog/schema'
import { termWords } from '@/lib/catalog/term-words'
import type { Fact } from './fact'
import { factWords } from './fact-words'

/** @param names of products by sku, in the language; a product that the catalogue no longer has goes by its sku. */
export function factSentence(fact: Fact, locale: Locale, names: Map<string, string>): string {
  const words = factWords[locale]
  const name = (sku: string) => names.get(sku) ?? sku
  switch (fact.kind) {
    case 'wish':
      return words.wish(termWords(fact.detail.terms, locale))
    case 'colour': {
      const colour = colours.find((one) => one === fact.detail.colour)
      return words.colour(
        colour ? colourWords[locale][colour] : fact.detail.colour,
        termWords(fact.detail.terms, locale),
      )
    }
    case 'size':
      return words.size(fact.detail.size.toUpperCase())
    case 'budget': {
      const { min, max, currency, terms } = fact.detail
      const sum = (minor: number | undefined) =>
        minor === undefined ? {} : { written: formatPrice(minor, currency, locale) }
      const [from, upTo] = [sum(min).written, sum(max).written]
      return words.budget({ ...(from ? { from } : {}), ...(upTo ? { upTo } : {}) }, termWords(terms, locale))
    }
    case 'use':
      return words.use(termWords([fact.detail.use], locale))
    case 'product':
      return words[fact.detail.act](name(fact.detail.sku))
    case 'purchase': {
      const { lines, total, currency } = fact.detail
      const goods = lines.map(({ sku, quantity }) => (quantity > 1 ? `${quantity} × ${name(sku)}` : name(sku)))
      return words.purchase(goods.join(', '), formatPrice(total, currency, locale))
    }
    case 'outcome':
      return fact.detail.outcome === 'ordered' ? words.ordered : words.askedPerson
  }
}

/** The products that a fact speaks of. */
export function skusOf(fact: Fact): string[] {
  if (fact.kind === 'product') return [fact.detail.sku]
  return fact.kind === 'purchase' ? fact.detail.lines.map(({ sku }) => sku) : []
}
