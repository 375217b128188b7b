import type { Messages } from 'next-intl'
import type { Locale } from '@/db/enums'
import { loadWords } from '@/messages/load'

const pages = ['thread', 'chat', 'kiosk'] as const satisfies (keyof Messages)[]

/** Every word of the visitors' pages in one language, by the page that says it. */
export async function readWords(locale: Locale): Promise<Messages> {
  const read = pages.map(async (page) => [page, await loadWords(locale, page)])
  return Object.fromEntries(await Promise.all(read))
}
