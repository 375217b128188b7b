import { and, asc, desc, eq, gt, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { products } from '@/db/schema/catalog'
import { productColumns, viewProduct } from './products'
import type { Currency, ProductView } from './schema'
import { correctedTerms } from './spelling'
import { canonicalTerms } from './synonyms'
import { isKnownTerm, searchWords } from './words'

export type Search = {
  text: string
  locale: Locale
  category?: string
  /** Only of these; of all when null. */
  categories?: string[] | null
  colour?: string
  /** In minor units of `currency`, INR when absent. */
  minPrice?: number
  maxPrice?: number
  currency?: Currency
  use?: string
  inStock?: boolean
  /** 20 when absent. */
  limit?: number
}

/** `score`: 0 when a product answers nothing of the text, about 0.6 when its name answers all of it, more for its own words. */
export type FoundProduct = ProductView & { score: number }

// What a person says of one wish; the rest of a long text would only blur it.
const mostTerms = 16

/**
 * The products that answer a text in any of the languages, best first; those in stock before others of the same score.
 * Every term may match: canonical ones whole, others by their beginning or, misspelt, by likeness.
 * A text without a term filters only. Any text is welcome.
 */
export async function searchProducts(search: Search, tx: Tx = db): Promise<FoundProduct[]> {
  const wanted = wantedIn(search.text)
  const found = wanted.terms.length > 0
  const rows = await tx
    .select({ ...productColumns, score: sql<number>`${found ? scoreOf(wanted) : sql`0::real`}`.as('score') })
    .from(products)
    .where(and(...filters(search), found ? matches(wanted) : undefined))
    .orderBy(desc(sql`score`), desc(gt(products.stock, 0)), asc(products.sku))
    .limit(search.limit ?? 20)
  return rows.map(({ score, ...row }) => ({ ...viewProduct(row, search.locale), score }))
}

type Wanted = { terms: string[]; words: string[]; unknown: string[] }

/** Canonical terms, with what a misspelt one probably means, and besides them the text's own words. */
function wantedIn(text: string): Wanted {
  const canonical = canonicalTerms(text).flatMap(searchWords).slice(0, mostTerms)
  const own = searchWords(text)
    .filter((word) => canonicalTerms(word).some((term) => canonical.includes(term)))
    .slice(0, mostTerms)
  const terms = [...new Set([...canonical, ...own.flatMap(correctedTerms)])].slice(0, mostTerms)
  return {
    terms,
    words: [...new Set([...terms, ...own])],
    unknown: terms.filter((term) => !isKnownTerm(term) && term.length > 3),
  }
}

/** Words hold letters, marks and digits only, so that nothing in them can be an operator. */
function anyOf(words: string[]): SQL {
  const whole = (word: string) => isKnownTerm(word) || word.length < 5
  const query = words.map((word) => (whole(word) ? `'${word}'` : `'${word}':*`)).join(' | ')
  return sql`to_tsquery('simple', ${query})`
}

/** The first line of `words`: the names in all languages. */
const names = sql`split_part(${products.words}, chr(10), 1)`

/** What a misspelt term is likest to among the names, from 0 to 1: only words with its first letter, which people rarely miss. */
const likenessTo = (term: string) => sql`coalesce((
  select max(similarity(${term}, name)) from string_to_table(${names}, ' ') name where left(name, 1) = left(${term}, 1)), 0)`

const likeEnough = 0.45

function matches({ words, unknown }: Wanted): SQL | undefined {
  // The operator is quick on short names; what it finds is looked at word by word.
  const alike = unknown.map((term) => sql`(${names} %> ${term} and ${likenessTo(term)} >= ${likeEnough}::real)`)
  return or(sql`${products.search} @@ ${anyOf(words)}`, ...alike)
}

/**
 * ts_rank of an OR is the mean over its words: the more are found and the weightier their line, the higher.
 * Taken over the terms alone, so that own words only add. Misspelt ones count by their likeness to a word of a name.
 */
function scoreOf({ terms, words, unknown }: Wanted): SQL {
  // The weights of texts, (nothing), attributes and names.
  const rank = sql`ts_rank('{0.25, 0, 0.9, 1}'::float4[], ${products.search}, ${anyOf(words)})`
  const likeness = unknown.map((term) => {
    const similarity = likenessTo(term)
    return sql` + case when ${similarity} >= ${likeEnough}::real then ${similarity} * 0.6 / ${terms.length}::int else 0 end`
  })
  // Things for children come after others, unless children were named.
  const kids = sql`case when ${products.attributes}->'use' ? 'kids' then 0.6 else 1 end`
  const factor = terms.includes('kids') ? sql`1` : kids
  return sql`((${rank} * ${words.length / terms.length}::float8${sql.join(likeness)}) * ${factor})::real`
}

function filters({
  category,
  categories,
  colour,
  use,
  inStock,
  minPrice,
  maxPrice,
  currency,
}: Search): (SQL | undefined)[] {
  const price = currency === 'EUR' ? products.priceEur : products.priceInr
  return [
    category === undefined ? undefined : eq(products.category, category),
    categories ? inArray(products.category, categories) : undefined,
    colour === undefined ? undefined : sql`${products.attributes}->>'colour' = ${colour}`,
    use === undefined ? undefined : sql`${products.attributes}->'use' ? ${use}`,
    minPrice === undefined ? undefined : gte(price, minPrice),
    maxPrice === undefined ? undefined : lte(price, maxPrice),
    inStock ? gt(products.stock, 0) : undefined,
  ]
}
