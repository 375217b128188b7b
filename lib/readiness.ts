import { newestMigration } from '@/db/client'
import { neededMigration } from '@/db/schema-version'
import { hasDiskRoom } from './disk-room'
import { AppError } from './errors'
import { leaving } from './http/drain'
import { worksAsItShould } from './worker-sign'

/**
 * Whether this copy can take work: its database answers and has the schema that this code needs, and room to write where it runs here; and
 * the workers beside it live.
 * @throws AppError `draining`, `unavailable`, or `not_ready` with what is missing.
 */
export async function demandReady() {
  if (leaving.aborted) throw new AppError('draining', undefined, { retryAfter: 5 })
  const [migration, room] = await Promise.all([newestMigration(), hasDiskRoom()])
  const problems: string[] = []
  if (!room) problems.push('The disk of the database is full.')
  if (migration !== 'away' && migration < neededMigration.when) problems.push('The database is behind this version.')
  if (migration !== 'away' && !worksAsItShould()) problems.push('The workers of this copy give no sign.')
  if (problems.length > 0) throw new AppError('not_ready', problems.join(' '), { retryAfter: 5 })
  if (migration === 'away') throw new AppError('unavailable', undefined, { retryAfter: 2 })
}
