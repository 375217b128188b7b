import type { Role } from '@/db/enums'
import type { MoodView } from '@/lib/journal/mood-schema'
import type { PersonView } from '@/lib/people/schema'

export const roleNames: Record<Role, string> = {
  customer: 'Customer',
  student: 'Student',
  instructor: 'Instructor',
  operator: 'Operator',
  admin: 'Admin',
}

/** What a role lets somebody do, for the admin who gives it. */
export const roleWords: Record<Role, string> = {
  customer: 'Chats, has a basket, keeps a journal.',
  student: 'Takes part in workshops.',
  instructor: 'Sees sessions and the log, writes to people.',
  operator: 'Also acts on the pipeline, reviews and exports.',
  admin: 'Also people, keys, the catalogue and erasing.',
}

type Identity = PersonView['identities'][number]

export const identityNames: Record<Identity['kind'], string> = {
  phone: 'Phone',
  email: 'E-mail',
  username: 'User name',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  external: 'Outside id',
}

/** What the screen calls somebody: their name, else what they are known by, else their number. */
export function nameOf(person: Pick<PersonView, 'name' | 'identities' | 'customer_id'>): string {
  return person.name ?? person.identities[0]?.value ?? person.customer_id
}

/** How far a name somebody goes by is theirs. */
export function standingOf({ kind, proven, sign_in }: Identity): string {
  if (kind === 'external') return 'from another application'
  if (kind === 'username') return 'signs in'
  if (proven) return sign_in ? 'proven, signs in' : 'proven'
  return sign_in ? 'signs in, not proven' : 'claimed, not proven'
}

/** Whether a password would open anything: a number that was only typed at a kiosk is no sign-in. */
export function mayHavePassword({ provisional, identities }: PersonView): boolean {
  return !provisional && identities.some(({ kind }) => kind === 'phone' || kind === 'email' || kind === 'username')
}

/** How the days of a month stand, as a number from -1 to 1 and on how many of them it rests. */
export function moodWords({ average, trend, basis }: Pick<MoodView, 'average' | 'trend' | 'basis'>): string {
  if (average === null) return 'nothing to tell from yet'
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
  const days = `${basis.days} ${basis.days === 1 ? 'day' : 'days'}`
  return `${signed(average)} over ${days}, from −1 heavy to +1 bright${trend === null ? '' : `; the later half ${signed(trend)}`}`
}
