import type { Locale } from '@/db/enums'

/** How a language is called where there is little room: in its own letters. */
export const shortName: Record<Locale, string> = { en: 'EN', de: 'DE', hi: 'हिन्दी' }
