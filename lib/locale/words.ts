import type { Messages } from 'next-intl'
import type { Locale } from '@/db/enums'

const pages = ['thread', 'chat', 'kiosk'] as const satisfies (keyof Messages)[]

/** Every word of the visitors' pages in one language, by the page that says it. */
export async function readWords(locale: Locale): Promise<Messages> {
  return Object.fromEntries(await Promise.all(pages.map((page) => wordsOf(locale, page))))
}

// By itself: within the list's own callback the bundler takes the first page for all of them.
async function wordsOf(locale: Locale, page: keyof Messages) {
  return [page, (await import(`@/messages/${locale}/${page}.json`)).default]
}
