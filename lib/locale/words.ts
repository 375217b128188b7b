import type { Messages } from 'next-intl'
import type { Locale } from '@/db/enums'

const pages = [
  'page',
  'thread',
  'chat',
  'kiosk',
  'landing',
  'signIn',
  'signUp',
  'reset',
  'account',
  'conversations',
  'memory',
  'mood',
  'privacy',
  'carryOn',
  'talk',
  'workshop',
  'journal',
] as const satisfies (keyof Messages)[]

/** Every word of the visitors' pages in one language, by the page that says it. */
export async function readWords(locale: Locale): Promise<Messages> {
  const read = pages.map(async (page) => [page, await readPage(locale, page)])
  return Object.fromEntries(await Promise.all(read))
}

// Of an import inside the loop the bundler takes the first page alone.
async function readPage(locale: Locale, page: (typeof pages)[number]) {
  return (await import(`@/messages/${locale}/${page}.json`)).default
}
