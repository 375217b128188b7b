import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { isKnownTerm } from '@/lib/catalog/words'

/**
 * Those of the words that the catalogue knows, by its vocabulary or by a product that is found with them: a name or a number that somebody typed
 * is not remembered because it stood in a wish. A statement is made only for words that the vocabulary does not have.
 */
export async function knownWords(terms: string[], tx: Tx): Promise<string[]> {
  const words = [...new Set(terms.flatMap((term) => term.split(/\s+/)))].filter((word) =>
    /^[\p{L}\p{M}-]{2,40}$/u.test(word),
  )
  const strangers = words.filter((word) => !isKnownTerm(word))
  if (strangers.length === 0) return words
  const found = await tx
    .select({ word: sql<string>`word` })
    .from(sql`json_array_elements_text(${JSON.stringify(strangers)}::text::json) word`)
    .where(sql`exists (select 1 from products where search @@ plainto_tsquery('simple', word))`)
    .prepare('known_words')
    .execute()
  const known = new Set(found.map(({ word }) => word))
  return words.filter((word) => isKnownTerm(word) || known.has(word))
}
