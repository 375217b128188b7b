import { findSecrets } from '@/lib/log/secrets'
import { mergeSpans, replaceSpans, type Span } from '@/lib/log/spans'
import { findEmails } from './personal/email'
import { fold } from './personal/fold'
import { findIbans } from './personal/iban'
import { findIps } from './personal/ip'
import { findPhones } from './personal/phone'

type PersonalKind = 'email' | 'phone' | 'card' | 'iban' | 'key' | 'ip'
export type PersonalSpan = Span<PersonalKind>

const mostPasses = 8
const userinfo = /:\/\/(?!\[key\]@)([^\s/@?#]+)@/dgu
/** Beyond the names that are secret everywhere, these are as parameters of a URL. */
const parameter =
  /[?&;#](?:(e-?mail|mail)|(phone|tel|telephone|mobile|msisdn|whatsapp)|(?:key|auth|code|sig|signature|session|session_?id|sid|x-amz-signature))=(?!\[)([^&#\s"'<>]+)/dgiu

/**
 * Replaces personal data and secrets by typed placeholders: `[email] [phone] [card] [iban] [key] [ip]`. Names and postal addresses
 * are not attempted. Never looks across a line break for one item, so that a text may be judged line by line.
 * @returns the new text, in which nothing more is found, and what was found in the one given (UTF-16 offsets, `end` exclusive), in order
 * and apart from each other
 */
export function redactPersonal(text: string): { text: string; found: PersonalSpan[] } {
  const found = findPersonal(text)
  let redacted = text
  let left = found
  // A replacement may lay bare the next item, as in `key=password=x`.
  for (let pass = 0; left.length > 0 && pass < mostPasses; pass++) {
    redacted = replaceSpans(redacted, left, (kind) => `[${kind}]`)
    left = findPersonal(redacted)
  }
  return { text: redacted, found }
}

function findPersonal(original: string): PersonalSpan[] {
  const text = fold(original)
  const users = text.includes('://') ? findUserinfo(text) : []
  const emails = findEmails(text).filter(({ start }) => !users.some((user) => start >= user.start && start < user.end))
  const secrets = findSecrets(text).map(
    (secret): PersonalSpan => ({ ...secret, kind: secret.kind === 'card' ? 'card' : 'key' }),
  )
  return mergeSpans<PersonalKind>([
    ...users,
    ...secrets,
    ...emails,
    ...findParameters(text),
    ...findIbans(text),
    ...findPhones(text),
    ...findIps(text),
  ])
}

function findUserinfo(text: string): PersonalSpan[] {
  return [...text.matchAll(userinfo)].map(({ indices }) => span('key', indices?.[1]))
}

function findParameters(text: string): PersonalSpan[] {
  if (!text.includes('=')) return []
  return [...text.matchAll(parameter)].map(({ 1: email, 2: phone, indices }) =>
    span(email ? 'email' : phone ? 'phone' : 'key', indices?.[3]),
  )
}

function span(kind: PersonalKind, [start, end]: [number, number] = [0, 0]): PersonalSpan {
  return { kind, start, end }
}
