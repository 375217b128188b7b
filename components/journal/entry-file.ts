import type { EntryView, entryFormats } from '@/lib/journal/schema'
import type { Draft } from './save-queue'

type Format = (typeof entryFormats)[number]

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** An entry as it stands on the page, as the text of a file. `date` is its day in words. */
export function entryFile(format: Format, draft: Draft, entry: EntryView | undefined, date: string): string {
  const title = oneLine(draft.title)
  if (format === 'md') return `# ${title || date}\n\n${title ? `*${date}*\n\n` : ''}${draft.content.trim()}\n`
  const { language: _, ...words } = draft
  return `${JSON.stringify({ ...entry, ...words, title: title || null, theme: draft.theme.trim() || null }, null, 2)}\n`
}

/** What the file is called: the beginning of its title in plain letters, else its day. */
export function entryFileName(format: Format, { title }: Draft, day: string): string {
  const name = oneLine(title)
    .replace(/[^\p{L}\p{M}\p{N} -]/gu, '')
    .trim()
    .slice(0, 60)
  return `${name || `entry-${day}`}.${format}`
}
