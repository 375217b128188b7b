import type { Locale } from '@/db/enums'

export const languageNames: Record<Locale, string> = { en: 'English', de: 'Deutsch', hi: 'हिन्दी' }
