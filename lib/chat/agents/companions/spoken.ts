import type { Locale } from '@/db/enums'

/** The languages that companions ask in. */
export type Spoken = 'en' | 'de'

/** The language to answer in: German where that is written, else English. */
export const spokenFor = (language: Locale | null | undefined): Spoken => (language === 'de' ? 'de' : 'en')
