import type { Channel } from '@/db/enums'
import { expiryAt } from '@/lib/sessions/expiry'
import { createRandom, type Random } from '@/scripts/populate/random'
import type { Amount, Kind, Planned } from './plan'

const minute = 60_000
const second = 1000
const week = 7 * 24 * 60 * minute

/** How a session goes: it runs now, was left and waits, is on its way through the pipeline, or is over. */
export type Life = {
  standing: 'running' | 'left' | 'queued' | 'over' | 'failed'
  lastAt: number
  /** When it was ended, by its person or by time. */
  endedAt: number | null
  endReason: 'finished' | 'left' | 'stopped' | 'expired' | null
  consent: boolean
  expiresAt: Date
}

const minutes: Record<Kind, [number, number]> = {
  workshop: [35, 85],
  visit: [3, 18],
  talk: [6, 25],
  journey: [3, 12],
}
const leftAlone: Record<Kind, number> = { workshop: 0.12, visit: 0.12, talk: 0.04, journey: 0 }
const consents: Record<Kind, number> = { workshop: 0.02, visit: 0.06, talk: 0, journey: 1 }
const failures = 0.004

export function lifeOf({ kind, beganAt, n }: Planned, { seed, anchor }: Amount): Life {
  const random = createRandom(seed, n, 7)
  const now = anchor.getTime()
  const naturalEnd = beganAt + random.between(...minutes[kind]) * minute
  const isRunning = naturalEnd > now - 30 * second
  const lastAt = Math.round(isRunning ? Math.max(beganAt, now - random.between(2, 100) * second) : naturalEnd)
  const expiresAt = expiryAt(new Date(beganAt), new Date(lastAt))
  const consent = random.chance(consents[kind])
  const stays = random.chance(leftAlone[kind])
  const common = { lastAt, consent, expiresAt }
  if (isRunning) return { ...common, standing: 'running', endedAt: null, endReason: null }
  if (stays && lastAt + week > now) return { ...common, standing: 'left', endedAt: null, endReason: null }
  const endedAt = stays ? expiresAt.getTime() : lastAt + 2 * second
  const endReason = stays ? 'expired' : endingOf(kind, random)
  const standing = consent ? 'queued' : random.chance(failures) ? 'failed' : 'over'
  return { ...common, standing, endedAt, endReason }
}

function endingOf(kind: Kind, random: Random): Life['endReason'] {
  return kind === 'workshop' || kind === 'journey' ? 'stopped' : random.pick(['finished', 'finished', 'left'])
}

/** The surfaces a session came by, in their order. */
export function surfacesOf(kind: Kind, isKnown: boolean, random: Random): [Channel, ...Channel[]] {
  if (kind === 'workshop') return ['workshop']
  if (kind === 'journey') return ['extension']
  if (kind === 'talk') return ['website']
  const own: Channel[] = ['kiosk', 'kiosk', 'website', 'website', 'website']
  // Whoever writes from a messenger is known by it.
  const first = random.pick<Channel>(isKnown ? [...own, 'whatsapp', 'telegram'] : own)
  if (first === 'kiosk' && random.chance(0.18)) return ['kiosk', random.pick<Channel>(['website', 'whatsapp'])]
  return first === 'website' && random.chance(0.1) ? ['website', 'kiosk'] : [first]
}
