import type { SessionData } from '@/db/schema/sessions'
import { formatPrice } from '@/lib/catalog/price'
import type { Fact } from './fact'
import { tellingSentences } from './score-turn'

/** No summary is longer than this, in characters. */
const summaryLength = 600

const latest = 3
const most = 4
const quotes = { count: 3, length: 90 }

type Kind = Fact['kind']
type Of<K extends Kind> = Extract<Fact, { kind: K }>

type Known = {
  /** Of the session, newest first, one for each kind and subject. */
  facts: Fact[]
  data: Pick<SessionData, 'cart' | 'chat_context'>
  names: Map<string, string>
}

/**
 * A visit in a few lines of plain English, for staff and models: what is wanted, within which limits, what was looked at and what came of it,
 * and the person's most telling sentences in their own words. Made afresh from what is remembered, so that an erased fact never comes back.
 */
export function writeSummary({ facts, data, names }: Known): string {
  const of = <K extends Kind>(kind: K) => facts.filter((fact): fact is Of<K> => fact.kind === kind)
  const name = (sku: string) => names.get(sku) ?? sku
  const viewed = of('product').filter(({ detail }) => detail.act === 'viewed')
  const said = data.chat_context.filter(({ role }) => role === 'user').map(({ content }) => content)
  const lines = [
    line('Wants', withoutBeginnings(of('wish')).slice(0, latest), ({ detail }) => detail.terms.join(' ')),
    line('Colour', of('colour').slice(0, latest), ({ detail }) => detail.colour),
    line('Size', of('size'), ({ detail }) => detail.size.toUpperCase()),
    line('Budget', of('budget').slice(0, 1), ({ detail }) => sumsOf(detail)),
    line('Looked at', viewed.slice(0, most), ({ detail }) => name(detail.sku)),
    line('Basket', data.cart.slice(0, most), ({ sku, quantity }) => times(quantity, name(sku))),
    line('Ordered', of('purchase').slice(0, latest), ({ detail }) =>
      detail.lines
        .slice(0, most)
        .map(({ sku, quantity }) => times(quantity, name(sku)))
        .join(', '),
    ),
    of('outcome').some(({ detail }) => detail.outcome === 'asked_person') ? 'Asked for a person.' : '',
    ...tellingSentences(said, quotes).map((sentence) => `“${sentence}”`),
  ]
  return within(lines.filter(Boolean))
}

/** The products that a summary of these names. */
export function namedSkus(facts: Fact[], data: Pick<SessionData, 'cart'>): string[] {
  const ofFacts = facts.flatMap((fact) => {
    if (fact.kind === 'product') return fact.detail.act === 'viewed' ? [fact.detail.sku] : []
    return fact.kind === 'purchase' ? fact.detail.lines.map(({ sku }) => sku) : []
  })
  return [...data.cart.map(({ sku }) => sku), ...ofFacts]
}

function line<T>(word: string, items: T[], write: (item: T) => string): string {
  return items.length > 0 ? `${word}: ${items.map(write).join('; ')}.` : ''
}

const times = (quantity: number, name: string) => (quantity > 1 ? `${quantity} × ${name}` : name)

function sumsOf({ min, max, currency }: Of<'budget'>['detail']): string {
  const sum = (minor: number) => formatPrice(minor, currency, 'en')
  return [min === undefined ? '' : `from ${sum(min)}`, max === undefined ? '' : `up to ${sum(max)}`]
    .filter(Boolean)
    .join(' ')
}

/** A wish made more precise stands for its beginnings. */
function withoutBeginnings(wishes: Of<'wish'>[]): Of<'wish'>[] {
  return wishes.filter(
    (wish, index) =>
      !wishes.slice(0, index).some((later) => wish.detail.terms.every((term) => later.detail.terms.includes(term))),
  )
}

/** As many lines as fit; one that does not is left out whole. */
function within(lines: string[]): string {
  let summary = ''
  for (const line of lines) {
    const longer = summary ? `${summary} ${line}` : line
    if (longer.length <= summaryLength) summary = longer
  }
  return summary
}
