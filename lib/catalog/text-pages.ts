import { and, type Column, eq, gt, ilike, or, type SQL } from 'drizzle-orm'
import { type Locale, locales } from '@/db/enums'
import { foreignCursor } from '@/lib/keyset'
import { likePattern } from '@/lib/like-pattern'

/** A place in a list in order of names, then languages. */
type Place = { name: string; locale: Locale }

export function encodePlace({ name, locale }: Place): string {
  return Buffer.from(`${locale} ${name}`).toString('base64url')
}

/** What comes after a place. @throws AppError `invalid` for a cursor that is not one of ours. */
export function after(cursor: string, columns: { name: Column; locale: Column }): SQL | undefined {
  const [, named, name] = /^(\w\w) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const locale = locales.find((one) => one === named)
  if (!locale || !name) throw foreignCursor()
  return or(gt(columns.name, name), and(eq(columns.name, name), gt(columns.locale, locale)))
}

/** Whether one of the columns holds the text. */
export function holding(text: string, columns: Column[]): SQL | undefined {
  return or(...columns.map((column) => ilike(column, likePattern(text))))
}

type Page<C extends string> = { items: Record<C, string>[]; nextCursor: string | null }

/** All texts of a list as the cells of a file, page by page. */
export async function* textCells<C extends string>(
  columns: readonly C[],
  list: (page: { limit: number; cursor: string | undefined }) => Promise<Page<C>>,
): AsyncGenerator<string[][]> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ limit: 200, cursor })
    yield page.items.map((text) => columns.map((column) => text[column]))
    cursor = page.nextCursor
  }
}
