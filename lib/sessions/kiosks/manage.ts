import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { kiosks } from '@/db/schema/kiosks'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { defaultKioskSettings, type KioskChange, type KioskView, type NewKiosk } from '@/lib/sessions/kiosk-schema'
import { letGoOfKiosk } from './let-go'
import { viewKiosk } from './view'

type Call = { actor: Actor; now?: Date }

const standing = (id: string) => and(eq(kiosks.id, id), isNull(kiosks.removedAt))

/** Every kiosk there is, by name; for admins. @throws AppError `not_signed_in`, `forbidden`. */
export async function readKiosks({ actor, now = new Date() }: Call) {
  demand(actor, canAdminister(actor))
  const rows = await db.select().from(kiosks).where(isNull(kiosks.removedAt)).orderBy(asc(kiosks.name), asc(kiosks.id))
  return { items: rows.map((row) => viewKiosk(row, now)), nextCursor: null }
}

/** @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function readKiosk({ actor, id, now = new Date() }: Call & { id: string }): Promise<KioskView> {
  demand(actor, canAdminister(actor))
  const [row] = await db.select().from(kiosks).where(standing(id))
  if (!row) throw new AppError('not_found')
  return viewKiosk(row, now)
}

/** Makes a kiosk, which no browser is yet. @throws AppError `not_signed_in`, `forbidden`. */
export async function makeKiosk({ actor, name, place, settings, now = new Date() }: Call & NewKiosk) {
  demand(actor, canAdminister(actor))
  const id = newId(now.getTime())
  const values = { id, name, place, settings: { ...defaultKioskSettings, ...settings }, createdAt: now }
  const [row] = await db.insert(kiosks).values(values).returning()
  if (!row) throw new AppError('internal')
  await noteAudit({ actor, action: 'kiosk_made', detail: { kiosk: id }, now })
  return viewKiosk(row, now)
}

/** Changes what is named; of the settings too only those named. @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function changeKiosk(options: Call & { id: string } & KioskChange): Promise<KioskView> {
  const { actor, id, name, place, settings, now = new Date() } = options
  demand(actor, canAdminister(actor))
  const changed = {
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
    ...(settings ? { settings: sql`${kiosks.settings} || ${JSON.stringify(settings)}::text::jsonb` } : {}),
  }
  if (Object.keys(changed).length === 0) return readKiosk({ actor, id, now })
  const [row] = await db.update(kiosks).set(changed).where(standing(id)).returning()
  if (!row) throw new AppError('not_found')
  const fields = [...Object.keys(changed), ...Object.keys(settings ?? {})]
  await noteAudit({ actor, action: 'kiosk_changed', detail: { kiosk: id, fields }, now })
  return viewKiosk(row, now)
}

/**
 * Takes a kiosk away: its browser is none any more, and lets go of what its visitor holds. What happened there keeps its place.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function removeKiosk({ actor, id, now = new Date() }: Call & { id: string }) {
  demand(actor, canAdminister(actor))
  const gone = await db
    .update(kiosks)
    .set({ removedAt: now, tokenHash: null, codeHash: null, codeExpiresAt: null })
    .where(standing(id))
    .returning({ id: kiosks.id })
  if (gone.length === 0) throw new AppError('not_found')
  await letGoOfKiosk(id, now)
  await noteAudit({ actor, action: 'kiosk_removed', detail: { kiosk: id }, now })
}
