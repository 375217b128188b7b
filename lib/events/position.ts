import { foreignCursor } from '@/lib/keyset'

/**
 * A place in the log in server order (txid, id): everything up to it has been read.
 * With `seen`, a PostgreSQL snapshot, it means instead: everything that was visible in that snapshot has been read.
 */
export type Position = { txid: string; id: number; seen?: string }

const digits = /^\d{1,20}$/
const snapshotShape = /^(\d{1,20}):(\d{1,20}):[\d,]{0,400}$/

/** The opaque cursor that callers hold. */
export function encodePosition({ txid, id, seen }: Position): string {
  return Buffer.from(seen ? `${txid}.${id}.${seen}` : `${txid}.${id}`).toString('base64url')
}

/** @throws AppError `invalid` for what encodePosition did not make. */
export function decodePosition(cursor: string): Position {
  const [txid = '', id = '', seen] = Buffer.from(cursor, 'base64url').toString('latin1').split('.')
  const whole = digits.test(txid) && /^\d{1,16}$/.test(id) && (seen === undefined || snapshotShape.test(seen))
  if (!whole) throw foreignCursor()
  return seen === undefined ? { txid, id: Number(id) } : { txid, id: Number(id), seen }
}

/** The place after all that a snapshot (`xmin:xmax:list`) could see. */
export function positionOfSnapshot(snapshot: string): Position {
  const [xmin = '0', xmax = '0'] = snapshot.split(':')
  // Nothing was in flight between the two: the snapshot is a plain place.
  return xmin === xmax ? { txid: xmin, id: 0 } : { txid: xmin, id: 0, seen: snapshot }
}

/** Drops the snapshot once the place has passed all it could not see. */
export function advance(from: Position, txid: string, id: number): Position {
  if (!from.seen) return { txid, id }
  const xmax = from.seen.split(':')[1] ?? '0'
  return BigInt(txid) >= BigInt(xmax) ? { txid, id } : { txid, id, seen: from.seen }
}
