import { z } from 'zod'
import { locales } from '@/db/enums'
import { time } from '@/lib/wire'
import { handoverLength } from './schema'

/** How a kiosk behaves, as an admin set it up. */
export const kioskSettings = z.object({
  /** How long nobody touches it before it asks whether somebody is there, in seconds. */
  idleSeconds: z.int().min(15).max(600),
  /** How long it asks before it forgets the visitor, in seconds. */
  warnSeconds: z.int().min(10).max(120),
  /** The languages it offers, in this order; it begins in the first. */
  locales: z
    .array(z.enum(locales))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'Each language once'),
  /** The country whose dial code the number begins with (ISO 3166-1, two letters). */
  country: z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, such as IN'),
  /** The categories it speaks of; null for the whole catalogue. */
  categories: z.array(z.string().trim().min(1).max(40)).min(1).max(100).nullable(),
})
export type KioskSettings = z.infer<typeof kioskSettings>

/** How a browser that nobody registered behaves on /kiosk, and a new kiosk until it is changed. */
export const defaultKioskSettings: KioskSettings = {
  idleSeconds: 60,
  warnSeconds: 30,
  locales: [...locales],
  country: 'IN',
  categories: null,
}

const name = z.string().trim().min(1).max(60)
const place = z.string().trim().min(1).max(100)

/** A kiosk as the browser that it is knows itself. */
export const kioskHere = z.object({ id: z.uuid(), name, place, settings: kioskSettings })
export type KioskHere = z.infer<typeof kioskHere>

/** A kiosk as admins see it. */
export const kioskView = kioskHere.extend({
  /** Since when a browser is this kiosk; null while none is. */
  registered_at: time.nullable(),
  seen_at: time.nullable(),
  /** Till when the latest set-up code that nobody has used works. */
  code_expires_at: time.nullable(),
  created_at: time,
})
export type KioskView = z.infer<typeof kioskView>
export const kioskList = z.object({ items: z.array(kioskView), nextCursor: z.null() })

export const kioskParams = z.object({ id: z.uuid() })
export const newKiosk = z.object({ name, place, settings: kioskSettings.partial().optional() })
export type NewKiosk = z.infer<typeof newKiosk>
export const kioskChange = z.object({
  name: name.optional(),
  place: place.optional(),
  settings: kioskSettings.partial().optional(),
})
export type KioskChange = z.infer<typeof kioskChange>

/** How long a set-up code is good for. */
export const setupSeconds = 30 * 60
/** A set-up code is written as the codes between devices are, and two symbols longer: it opens more. */
export const setupLength = handoverLength + 2
/** The code is shown this once. */
export const setupCodeView = z.object({ code: z.string(), url: z.url(), expires_at: time })
export type SetupCode = z.infer<typeof setupCodeView>

export const registerKioskRequest = z.object({ code: z.string().max(40) })

/** Till when a kiosk's visitor counts as present, judged by the server. */
export const presenceView = z.object({ present_until: time })
