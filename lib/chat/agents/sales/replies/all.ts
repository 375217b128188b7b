import type { Locale } from '@/db/enums'
import { de } from './de'
import { en } from './en'
import { hi } from './hi'
import type { Replies } from './replies'

export const replies: Record<Locale, Replies> = { en, de, hi }
