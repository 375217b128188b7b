import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import { pipelineRuns, pipelineSettings } from '@/db/schema/pipeline'
import { wakeWaiting } from '@/lib/events/live'
import { log } from '@/lib/log'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canActOnPipeline, canWatchPipeline } from './access'
import type { SettingsChange, SettingsView } from './api-schema'
import { qualityThreshold } from './score'
import { takeUpHeld } from './take-up'

/** Who follows the pipeline waits by this name to hear that its settings changed. */
export const settingsTopic = 'pipeline_settings'

const onlyRow = 1

/** How the pipeline is set; what nobody has set has its default. @throws AppError `not_signed_in`, `forbidden`. */
export async function readSettings(options: { actor: Actor }): Promise<SettingsView> {
  demand(options.actor, canWatchPipeline(options.actor))
  const [[set], held] = await Promise.all([
    db
      .select({ settings: pipelineSettings, name: people.name, customerId: people.customerId })
      .from(pipelineSettings)
      .leftJoin(people, eq(people.id, pipelineSettings.changedBy))
      .where(eq(pipelineSettings.id, onlyRow)),
    db.$count(pipelineRuns, and(eq(pipelineRuns.status, 'waiting'), isNull(pipelineRuns.startedAt))),
  ])
  const by = set?.customerId ? { name: set.name, customer_id: set.customerId } : null
  return {
    taking: set?.settings.taking ?? true,
    threshold: set?.settings.threshold ?? qualityThreshold,
    held,
    changed_by: by,
    changed_at: set?.settings.changedAt?.toISOString() ?? null,
  }
}

/**
 * Changes how the pipeline works, for runs that begin from now on; all who follow it see it. While no new sessions are taken, runs that have
 * not begun stay where they are; once they are again, every one of them is worked.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function changeSettings(options: { actor: Actor; now?: Date } & SettingsChange): Promise<SettingsView> {
  const { actor, taking, threshold, now = new Date() } = options
  demand(actor, canActOnPipeline(actor))
  const set = {
    ...(taking === undefined ? {} : { taking }),
    ...(threshold === undefined ? {} : { threshold }),
    changedBy: actor.person?.id ?? null,
    changedAt: now,
  }
  await db.transaction(async (tx) => {
    await tx
      .insert(pipelineSettings)
      .values({ id: onlyRow, ...set })
      .onConflictDoUpdate({ target: pipelineSettings.id, set })
    await wakeWaiting([settingsTopic], tx)
  })
  const detail = { ...(taking === undefined ? {} : { taking }), ...(threshold === undefined ? {} : { threshold }) }
  await noteAudit({ actor, action: 'pipeline_changed', detail, now })
  const takenUp = taking === true ? await takeUpHeld() : 0
  log.info({ ...detail, takenUp }, 'Pipeline settings changed')
  return readSettings({ actor })
}
