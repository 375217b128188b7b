import type { Locale } from '@/db/enums'
import type { SavedReply } from '@/lib/catalog/reply-schema'

/** Who is written to, and who writes; null where they have no name. */
export type Names = { name: string | null; me: string | null }

const unfilled = /\{(?:name|me)\}/

/** A saved reply with the names put in for `{name}` and `{me}`; what is not known stays, to be written over. */
export function filled(content: string, { name, me }: Names): string {
  return content.replaceAll('{name}', name ?? '{name}').replaceAll('{me}', me ?? '{me}')
}

/** Where in a text the first name is still to be written: from and to; null when none is. */
export function gapIn(text: string): [number, number] | null {
  const found = unfilled.exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

/** What is looked for by a slash before the caret, and where that stands; null when nothing is. */
export function slashBefore(text: string, caret: number): { at: number; words: string } | null {
  const found = /(?:^|\s)\/([^/\n]{0,40})$/.exec(text.slice(0, caret))
  return found ? { at: caret - (found[1] ?? '').length - 1, words: found[1] ?? '' } : null
}

/** The replies that words are looked for in, those in the language of the conversation first. */
export function matching(replies: SavedReply[], words: string, locale: Locale | null): SavedReply[] {
  const wanted = words.trim().toLocaleLowerCase()
  const named = replies.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
  const saying = replies.filter((reply) => !named.includes(reply) && reply.content.toLocaleLowerCase().includes(wanted))
  const own = (reply: SavedReply) => (reply.locale === locale ? 0 : 1)
  return [...named, ...saying].sort((one, other) => own(one) - own(other))
}
