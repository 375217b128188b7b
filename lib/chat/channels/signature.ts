import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '@/lib/errors'
import { sha256 } from '@/lib/ids'

/** Hashed first, so that neither the length nor the time of the comparison tells anything. */
export function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(sha256(given), sha256(wanted))
}

/** The signature of a delivery as Meta makes it: HMAC-SHA256 of the bytes with the app's secret, as `sha256=<64 hex digits>`. */
export function hubSignature(body: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
}

/** @throws AppError `wrong_signature` for a secret that is missing or another one. */
export function demandSame(given: string | null, wanted: string) {
  if (given === null || !isSame(given, wanted)) throw new AppError('wrong_signature')
}
