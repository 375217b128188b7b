import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { errorGroups } from '@/db/schema/session-log'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { holdDigest } from './digest'
import { demandErrorKeeper } from './error-access'
import { mergeError } from './error-merge'
import { showNoteSince } from './error-notes'
import type { ErrorChange } from './error-schema'

const hour = 3_600_000

type Group = typeof errorGroups.$inferSelect
type Change = { actor: Actor; fingerprint: string; now?: Date } & ErrorChange

/**
 * Changes what is known of an error. A fix makes it known. A first note is shown at once to the running sessions that hit it in the
 * last hour; every other one as they hit it.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`, `invalid` for a group that cannot be merged so.
 */
export async function changeError(options: Change): Promise<void> {
  demandErrorKeeper(options.actor)
  const now = options.now ?? new Date()
  await db.transaction(async (tx) => {
    await holdDigest(tx)
    const [group] = await tx.select().from(errorGroups).where(eq(errorGroups.fingerprint, options.fingerprint))
    if (!group) throw new AppError('not_found')
    const set = { ...knowing(options, now), ...noting(options, group, now) }
    if (Object.keys(set).length > 0) {
      await tx.update(errorGroups).set(set).where(eq(errorGroups.fingerprint, group.fingerprint))
    }
    if (set.note && group.note === null) {
      await showNoteSince(group.fingerprint, new Date(now.getTime() - hour), now, tx)
    }
    if (options.mergeInto !== undefined) await putTogether(group, options.mergeInto, tx)
  })
  const fields = (['known', 'note', 'fix', 'mergeInto'] as const).filter((field) => options[field] !== undefined)
  const detail = { fingerprint: options.fingerprint, fields }
  await noteAudit({ actor: options.actor, action: 'error_changed', detail, now })
}

function knowing({ actor, known, fix }: Change, now: Date): Partial<Group> {
  const fixed = fix === undefined ? {} : { fix: fix || null }
  if (known === false) return { ...fixed, knownAt: null, knownBy: null }
  if (!known && !fix) return fixed
  return { ...fixed, knownAt: now, knownBy: actor.person?.id ?? null, cameBackAt: null }
}

function noting({ actor, note: told }: Change, group: Group, now: Date): Partial<Group> {
  const note = told || null
  if (told === undefined || note === group.note) return {}
  const by = { note, noteBy: actor.person?.id ?? null, noteAt: now }
  return note === null ? by : { ...by, noteRevision: group.noteRevision + 1 }
}

async function putTogether(group: Group, into: string | null, tx: Tx) {
  if (into !== null) return mergeError(group, into, tx)
  await tx.execute(sql`update error_groups set merged_into = null where fingerprint = ${group.fingerprint}`)
}
