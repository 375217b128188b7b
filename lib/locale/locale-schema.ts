import { z } from 'zod'
import { type Locale, locales } from '@/db/enums'

/** Where a browser keeps the language its person chose; readable by the page, as it is no secret. */
export const localeCookie = 'tl_locale'

export const localeName: Record<Locale, string> = { en: 'English', de: 'Deutsch', hi: 'हिन्दी' }

/** Whose way of writing dates and sums goes with a language, for `Intl`; Hindi with the digits that its readers here know. */
export const regionOf: Record<Locale, string> = { en: 'en-GB', de: 'de-DE', hi: 'hi-IN-u-nu-latn' }

const known = z.enum(locales)

/** The language of a page: the one chosen, else the first of the browser's that we speak, else English. */
export function pickLocale(sent: { chosen: string | undefined; accepted: string | null }): Locale {
  const chosen = known.safeParse(sent.chosen)
  if (chosen.success) return chosen.data
  for (const { tag } of byPreference(sent.accepted ?? '')) {
    const spoken = known.safeParse(tag.slice(0, 2))
    if (spoken.success && /^[a-z]{2}(-|$)/.test(tag)) return spoken.data
  }
  return 'en'
}

/** The tags of an `Accept-Language` (RFC 9110, 12.5.4), the most wanted first; those refused by `q=0` are left out. */
function byPreference(header: string) {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
      return { tag, weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
}
