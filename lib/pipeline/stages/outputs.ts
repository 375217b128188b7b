import { z } from 'zod'
import { channels, sessionTypes } from '@/db/enums'
import { turnSchema } from '@/lib/pipeline/conversation'
import { sourceExample } from '@/lib/pipeline/given/given-example'
import { candidateSchema } from '@/lib/pipeline/journey/candidates'
import { goalSchema } from '@/lib/pipeline/journey/goal'
import { journeySchema } from '@/lib/pipeline/journey/journey'
import { rejectedTally, signalSchema, sourceKinds } from '@/lib/pipeline/schema'
import { workshopLog } from '@/lib/pipeline/workshop/workshop-log'

/**
 * What each stage hands to the next. The runner keeps these as jsonb, so they are schemas: a stage on newer code refuses an older shape
 * by name instead of reading nothing from it.
 */
export const validationOutput = z.object({
  sessionId: z.string(),
  type: z.enum(sessionTypes),
  channel: z.enum(channels),
  goal: z.string().nullable(),
  title: z.string().nullable(),
  source: z.enum(sourceKinds),
  interactionCount: z.int().min(0),
  journey: journeySchema,
  turns: z.array(turnSchema),
  /** Examples that came ready made. */
  given: z.array(sourceExample),
  log: workshopLog,
  rejected: z.array(rejectedTally),
  /** Why there is nothing to learn from, when that is clear already. */
  cause: z.string().nullable(),
})

export const qualityOutput = validationOutput.extend({
  signals: z.array(signalSchema),
  overallQuality: z.number().min(0).max(1),
})

export const enhancementOutput = qualityOutput.omit({ goal: true, title: true }).extend({
  goal: goalSchema,
  candidates: z.array(candidateSchema),
  edits: z.object({ passing: z.int(), redirects: z.int(), joined: z.int(), idle: z.int(), redactions: z.int() }),
})

export const archivingOutput = z.object({
  exampleCount: z.int().min(0),
  interactionCount: z.int().min(0),
  examplesPerInteraction: z.number().min(0),
  overallQuality: z.number().min(0).max(1),
  characters: z.int().min(0),
  durationMs: z.number().min(0),
  reason: z.string().nullable(),
})

export type ValidationOutput = z.infer<typeof validationOutput>
export type QualityOutput = z.infer<typeof qualityOutput>
export type EnhancementOutput = z.infer<typeof enhancementOutput>
export type ArchivingOutput = z.infer<typeof archivingOutput>
