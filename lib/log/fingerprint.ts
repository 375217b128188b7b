import type { Json } from '@/lib/clean'
import { sha256 } from '@/lib/ids'
import { isObject } from '@/lib/is-object'
import { type JsonObject, nameOf, statusOf, stepOf } from './event-data'
import { normaliseMessage, normaliseType } from './normalise'

export type LoggedError = {
  /** What errors that are the same one share: 16 hexadecimal digits, or 1 to 64 characters the sender chose. */
  fingerprint: string
  errorType: string
  /** Normalised: what differs from person to person is a placeholder. */
  message: string
  statusCode: number | null
  step: number | null
  stepName: string | null
}

const messageKeys = ['errorMessage', 'message', 'error', 'text', 'reason', 'detail', 'description', 'title']
const typeKeys = ['errorType', 'error_type', 'type', 'name', 'code']
const statusKeys = ['statusCode', 'status', 'status_code', 'httpStatus', 'code']
const fitsAnAddress = /^[\w:-][\w.:-]{0,63}$/

/**
 * What an error event says, whoever sent it: the SDK's `{errorType, errorMessage, statusCode, …}`, an `Error` as JSON, or anything else.
 * The work is bounded whatever comes. What makes two errors the same: docs/fingerprints.md.
 * @param data cleaned and scrubbed.
 */
export function errorOf(data: Json): LoggedError {
  const places = placesIn(data)
  const [whole] = places
  const errorType = normaliseType(first(places, typeKeys, textOf) ?? 'error')
  const message = normaliseMessage(first(places, messageKeys, textOf) ?? '')
  const statusCode = first(places, statusKeys, statusOf)
  return {
    fingerprint: ownFingerprint(whole.fingerprint) ?? hash([errorType, message.toLowerCase(), statusCode]),
    errorType,
    message,
    statusCode,
    step: stepOf(whole.currentStep) ?? stepOf(whole.step),
    stepName: nameOf(whole.stepName) ?? nameOf(whole.step),
  }
}

/** The message of an error event word for word, cut to 500 characters; null where it has none. */
export function saidIn(data: Json): string | null {
  return first(placesIn(data), messageKeys, textOf)?.slice(0, 500).toWellFormed() ?? null
}

/** The data, and what in it may itself be an error. */
function placesIn(data: Json): [JsonObject, ...JsonObject[]] {
  const whole = isObject(data) ? data : { message: data }
  return [whole, ...[whole.error, whole.response, whole.cause].filter((value) => isObject(value))]
}

/** A sender that knows better which errors are the same says so itself. What would not fit an address is hashed. */
function ownFingerprint(told: Json | undefined): string | null {
  if (typeof told !== 'string' || told.length === 0 || told.length > 64) return null
  return fitsAnAddress.test(told) ? told : hash([told])
}

function hash(parts: (string | number | null)[]): string {
  return sha256(JSON.stringify(parts)).toString('hex').slice(0, 16)
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function first<T>(places: JsonObject[], keys: string[], read: (value: Json | undefined) => T | null): T | null {
  for (const place of places) {
    for (const key of keys) {
      const value = Object.hasOwn(place, key) ? read(place[key]) : null
      if (value !== null) return value
    }
  }
  return null
}
