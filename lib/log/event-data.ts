import type { Json } from '@/lib/clean'

export type JsonObject = { [key: string]: Json }

/** A step's number: an integer from 0, at most 9999; null for anything else. */
export function stepOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9999 ? value : null
}

/** A name, cut to 100 characters; null for anything else. */
export function nameOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 100).toWellFormed() : null
}

/** A status code of HTTP, as a number or three digits; null for anything else. */
export function statusOf(value: Json | undefined): number | null {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599 ? status : null
}
