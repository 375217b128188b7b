import type { kiosks } from '@/db/schema/kiosks'
import { defaultKioskSettings, type KioskHere, type KioskView } from '@/lib/sessions/kiosk-schema'

type KioskRow = typeof kiosks.$inferSelect

/** What the kiosk itself knows of it. */
export function viewHere({
  id,
  name,
  place,
  settings,
}: Pick<KioskRow, 'id' | 'name' | 'place' | 'settings'>): KioskHere {
  return { id, name, place, settings: { ...defaultKioskSettings, ...settings } }
}

export function viewKiosk(kiosk: KioskRow, now: Date): KioskView {
  const { codeExpiresAt } = kiosk
  return {
    ...viewHere(kiosk),
    registered_at: kiosk.registeredAt?.toISOString() ?? null,
    seen_at: kiosk.seenAt?.toISOString() ?? null,
    code_expires_at: codeExpiresAt && codeExpiresAt > now ? codeExpiresAt.toISOString() : null,
    created_at: kiosk.createdAt.toISOString(),
  }
}
