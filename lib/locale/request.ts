import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { localeCookie, pickLocale } from './locale-schema'
import { readWords } from './words'

/** What next-intl renders a page with: the visitor's language and all its words, of which each page hands on its own. */
export default getRequestConfig(async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  const locale = pickLocale({ chosen: jar.get(localeCookie)?.value, accepted: sent.get('accept-language') })
  return { locale, messages: await readWords(locale), timeZone: 'UTC' }
})
