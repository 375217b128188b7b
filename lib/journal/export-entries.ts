import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { topics } from '@/db/schema/journal'
import type { Place } from '@/lib/keyset'
import { type Actor, demand } from '@/lib/people/actor'
import { type EntryRow, viewEntry } from './entry-view'
import { entriesPage } from './read-entries'
import type { entryFormats } from './schema'

type Format = (typeof entryFormats)[number]

const atOnce = 100
const types: Record<Format, string> = { md: 'text/markdown', json: 'application/json' }

/** Everything that somebody has written, the newest first, as a file, in constant memory. @throws AppError `not_signed_in`, `forbidden`. */
export async function exportEntries({ actor, format, now = new Date() }: { actor: Actor; format: Format; now?: Date }) {
  const { person } = actor
  demand(actor, person !== null)
  const names = await topicNames(person?.id ?? '')
  const pages = allEntries(person?.id ?? '')
  const pieces = format === 'md' ? markdownOf(pages, names) : jsonOf(pages, names, now)
  return {
    file: Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>,
    headers: {
      'content-type': `${types[format]}; charset=utf-8`,
      'content-disposition': `attachment; filename="journal-${now.toISOString().slice(0, 10)}.${format}"`,
      'cache-control': 'no-store',
    },
  }
}

type Names = Map<string, string>

async function topicNames(personId: string): Promise<Names> {
  const rows = await db.select({ id: topics.id, name: topics.name }).from(topics).where(eq(topics.personId, personId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function* allEntries(personId: string): AsyncGenerator<EntryRow[]> {
  let after: Place | null = null
  do {
    const page: Awaited<ReturnType<typeof entriesPage>> = await entriesPage(personId, [], { limit: atOnce, after })
    yield page.rows
    after = page.next
  } while (after)
}

const nameIn = (names: Names, { topicId }: EntryRow) => (topicId ? (names.get(topicId) ?? null) : null)

async function* jsonOf(pages: AsyncGenerator<EntryRow[]>, names: Names, now: Date): AsyncGenerator<string> {
  yield `{"exported_at":${JSON.stringify(now)},\n"entries":[`
  let first = true
  for await (const rows of pages) {
    for (const row of rows) {
      yield `${first ? '' : ','}\n${JSON.stringify({ ...viewEntry(row), topic: nameIn(names, row) })}`
      first = false
    }
  }
  yield '\n]}\n'
}

async function* markdownOf(pages: AsyncGenerator<EntryRow[]>, names: Names): AsyncGenerator<string> {
  yield '# Journal\n'
  for await (const rows of pages) for (const row of rows) yield entryAsMarkdown(row, nameIn(names, row))
}

function entryAsMarkdown(row: EntryRow, topic: string | null): string {
  const at = `${row.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const facts = [at, topic, row.theme, row.mood].filter(Boolean).join(' · ')
  return `\n## ${oneLine(row.title) || at}\n\n*${oneLine(facts)}*\n\n${row.content.trim()}\n`
}

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
