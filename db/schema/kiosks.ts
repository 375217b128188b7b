import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/db/enums'
import { bytes, json, time } from './columns'

export type StoredKioskSettings = {
  idleSeconds: number
  warnSeconds: number
  locales: Locale[]
  country: string
  categories: string[] | null
}

/** Screens that stand somewhere and are known to be there. */
export const kiosks = pgTable('kiosks', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  place: text('place').notNull(),
  settings: json<StoredKioskSettings>('settings').notNull(),
  // What the browser that is this kiosk holds. SHA-256 only.
  tokenHash: bytes('token_hash').unique(),
  // The one-time code by which a browser becomes it. SHA-256 only.
  codeHash: bytes('code_hash').unique(),
  codeExpiresAt: time('code_expires_at'),
  registeredAt: time('registered_at'),
  seenAt: time('seen_at'),
  createdAt: time('created_at').notNull(),
  removedAt: time('removed_at'),
})
