import { AppError } from './errors'
import { isUuid } from './ids'

/** A place in a list ordered by time, then id. */
export type Place = { at: Date; id: string }

export function encodePlace({ at, id }: Place): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url')
}

/** @throws AppError `invalid` for what encodePlace did not make. */
export function decodePlace(cursor: string): Place {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split('.')
  if (!/^\d{1,15}$/.test(at) || !isUuid(id)) throw foreignCursor()
  return { at: new Date(Number(at)), id }
}

export function foreignCursor(): AppError {
  return new AppError('invalid', 'The cursor is not one of ours. Leave it out to start from the beginning.')
}
