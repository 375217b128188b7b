import { z } from 'zod'
import { auditActions, channels, identityKinds, locales, roles, scopes } from '@/db/enums'
import { instant, pageLimit, time } from '@/lib/wire'

const identity = {
  phone: z.string().min(1).max(40).optional(),
  email: z.string().min(3).max(254).optional(),
  username: z.string().min(1).max(100).optional(),
}

export const loginRequest = z.object({ ...identity, password: z.string().max(200) })
export type LoginRequest = z.infer<typeof loginRequest>

const signedInUser = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  customer_id: z.string(),
})

/** Asks for a one-time code to this number. */
export const codeRequest = z.object({ phone: z.string().max(40) })

export const loginView = z.object({ token: z.string(), expires_at: time, user: signedInUser })

const newPassword = z.string().min(8, 'At least 8 characters').max(200)

export const signupRequest = z.object({
  ...identity,
  email: z.email().max(254).optional(),
  username: z
    .string()
    .regex(/^[\p{L}\p{N}._-]{2,100}$/u, '2 to 100 letters, digits, dots, dashes')
    .optional(),
  password: newPassword,
  name: z.string().trim().min(1).max(100).optional(),
  profile: z
    .object({
      email: z.email().max(254).optional(),
      locale: z.enum(locales).optional(),
      loyalty_tier: z.string().max(40).optional(),
    })
    .optional(),
})
export type SignupRequest = z.infer<typeof signupRequest>

export const signupView = z.object({ user: signedInUser })
export type SignupView = z.infer<typeof signupView>

const nextCursor = z.string().nullable()
const limit = pageLimit(200)

const personId = z.string().regex(/^(C\d{1,30}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, 'C123 or a UUID')
export const personParams = z.object({ id: z.literal('me').or(personId) })

/** Who somebody is, for themselves and for admins: nothing of what they said or wrote. */
export const personView = z.object({
  id: z.uuid(),
  customer_id: z.string(),
  name: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  locale: z.string().nullable(),
  loyalty_tier: z.string().nullable(),
  provisional: z.boolean(),
  disabled: z.boolean(),
  created_at: time,
  identities: z.array(
    z.object({
      kind: z.enum([...identityKinds, 'external']),
      value: z.string(),
      sign_in: z.boolean(),
      proven: z.boolean(),
    }),
  ),
  has_password: z.boolean(),
  sessions: z.int(),
  last_activity_at: time.nullable(),
})
export type PersonView = z.infer<typeof personView>

export const peopleQuery = z.object({
  q: z.string().trim().max(200).optional(),
  role: z.enum(roles).optional(),
  limit,
  cursor: z.string().max(500).optional(),
})
export type PeopleQuery = z.infer<typeof peopleQuery>
export const peopleList = z.object({ items: z.array(personView), nextCursor })

const someRoles = z.array(z.enum(roles)).transform((sent) => roles.filter((role) => sent.includes(role)))

export const personChange = z.object({
  name: z.string().trim().min(1).max(100).nullable().optional(),
  locale: z.enum(locales).nullable().optional(),
  roles: someRoles.optional(),
  disabled: z.boolean().optional(),
  loyalty_tier: z.string().trim().min(1).max(40).nullable().optional(),
})
export type PersonChange = z.infer<typeof personChange>

/** Somebody who is given an account by an admin, and makes the password themselves. */
export const newPerson = signupRequest
  .pick({ phone: true, email: true, username: true })
  .extend({ name: z.string().trim().min(1).max(100), roles: someRoles })
export type NewPerson = z.infer<typeof newPerson>
export const newPersonView = z.object({ person: personView, reset_url: z.url(), expires_at: time })
export const resetLinkView = z.object({ url: z.url(), expires_at: time })

/** Lines count from 1, the header being the first. */
export const peopleImportView = z.object({
  created: z.int(),
  updated: z.int(),
  rejected: z.array(z.object({ line: z.int(), detail: z.string() })),
})
export type PeopleImport = z.infer<typeof peopleImportView>

export const keyParams = z.object({ id: z.uuid() })
export const keyView = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  created_at: time,
  last_used_at: time.nullable(),
  revoked_at: time.nullable(),
})
export type KeyView = z.infer<typeof keyView>
export const keyList = z.object({ items: z.array(keyView), nextCursor: z.null() })
/** What a program may know of the key that it calls with. */
export const ownKeyView = keyView.pick({ name: true, scopes: true })
export const newKey = z.object({ name: z.string().trim().min(1).max(100), scopes: z.array(z.enum(scopes)).min(1) })
export type NewKey = z.infer<typeof newKey>
/** `secret` is shown this once: only its hash is kept. */
export const newKeyView = keyView.extend({ secret: z.string() })

export const auditQuery = z.object({
  action: z.enum(auditActions).optional(),
  person: personId.optional(),
  /** A person, or an API key by its UUID. */
  actor: personId.optional(),
  from: instant.optional(),
  to: instant.optional(),
  limit,
  cursor: z.string().max(500).optional(),
})
export type AuditQuery = z.infer<typeof auditQuery>

const auditedPerson = z.object({ id: z.uuid(), name: z.string().nullable(), customer_id: z.string().nullable() })
const auditedKey = z.object({ id: z.uuid(), name: z.string() })

/** Who did what with whose data; one of `by_person` and `by_key`, or neither once they are gone. Of somebody erased only the id is left. */
export const auditView = z.object({
  id: z.int(),
  at: time,
  by_person: auditedPerson.nullable(),
  by_key: auditedKey.nullable(),
  action: z.enum(auditActions),
  person: auditedPerson.nullable(),
  /** The API key that was made or revoked. */
  key: auditedKey.nullable(),
  session_id: z.uuid().nullable(),
  detail: z.record(z.string(), z.unknown()),
  /** Looks at the same thing within a quarter of an hour are one row; `at` is the first. */
  times: z.int(),
})
export type AuditView = z.infer<typeof auditView>
export const auditList = z.object({ items: z.array(auditView), nextCursor })

/** One of `current_password` and `reset_token`, the secret of a link that an admin made. */
export const passwordChange = z.object({
  current_password: z.string().max(200).optional(),
  reset_token: z.string().max(200).optional(),
  new_password: newPassword,
})
export type PasswordChange = z.infer<typeof passwordChange>

/** What somebody is signed in on (`sign_in`), or what holds a running session of theirs (`session`). */
export const deviceView = z.object({
  id: z.uuid(),
  kind: z.enum(['sign_in', 'session']),
  /** In words, such as "Firefox on Windows"; null when it did not tell. */
  device: z.string().nullable(),
  channel: z.enum(channels).nullable(),
  session_id: z.uuid().nullable(),
  created_at: time,
  last_seen_at: time.nullable(),
  /** Whether the call came from it. */
  current: z.boolean(),
})
export type DeviceView = z.infer<typeof deviceView>
export const deviceList = z.object({ items: z.array(deviceView), nextCursor: z.null() })
export const deviceParams = z.object({ id: z.uuid() })
