import { z } from 'zod'
import { alertKinds, alertStatuses } from '@/db/enums'
import { cursor, pageLimit, time } from '@/lib/wire'
import { logFilter } from './schema'

const minutes = z.int().min(1).max(1440)
const amount = z.int().min(1).max(1_000_000)
const words = (max: number) => z.string().trim().min(1).max(max)

/** What each kind of rule is told by. */
export const alertSettings = {
  /** This many people hit the same error within these minutes: one error, or any. */
  same_error: z.object({ people: amount, minutes, fingerprint: words(64).nullable().default(null) }),
  /** Somebody who is still there came no step forward for these minutes after an error. */
  stuck: z.object({ minutes }),
  /** This share of the calls of one endpoint fails, of at least `calls` within these minutes. */
  api_failures: z.object({
    endpoint: words(500).nullable().default(null),
    percent: z.int().min(1).max(100),
    minutes,
    calls: amount,
  }),
  /** A stage of the pipeline fails for good. */
  stage_failed: z.object({}),
  /** This many events match within these minutes, counted together or for each session. */
  filter: z.object({
    // A rule outlives the people it could name: none is kept in it.
    filter: logFilter.omit({ from: true, to: true, studentEmail: true }),
    count: amount,
    minutes,
    per: z.enum(['session', 'all']),
  }),
}
export type AlertSettings = { [K in keyof typeof alertSettings]: z.infer<(typeof alertSettings)[K]> }

const ofKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same_error'), settings: alertSettings.same_error }),
  z.object({ kind: z.literal('stuck'), settings: alertSettings.stuck }),
  z.object({ kind: z.literal('api_failures'), settings: alertSettings.api_failures }),
  z.object({ kind: z.literal('stage_failed'), settings: alertSettings.stage_failed }),
  z.object({ kind: z.literal('filter'), settings: alertSettings.filter }),
])
export type RuleOfKind = z.infer<typeof ofKind>
/** The same as it is sent. */
export type SentRuleOfKind = z.input<typeof ofKind>

const name = words(100)
const webhookUrl = words(2000).nullable()

export const newAlertRule = ofKind.and(
  z.object({ name, enabled: z.boolean().default(true), webhookUrl: webhookUrl.default(null) }),
)
export type NewAlertRule = z.infer<typeof newAlertRule>

/** `settings` are of the shape its kind has; `mutedMinutes` null ends a mute. */
export const alertRuleChange = z.object({
  name: name.optional(),
  enabled: z.boolean().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  webhookUrl: webhookUrl.optional(),
  mutedMinutes: minutes.nullable().optional(),
})
export type AlertRuleChange = z.infer<typeof alertRuleChange>

export const alertParams = z.object({ id: z.uuid() })
export const alertRuleChangeById = alertRuleChange.extend({ id: z.uuid() })

export const alertRuleView = ofKind.and(
  z.object({
    id: z.uuid(),
    name: z.string(),
    enabled: z.boolean(),
    webhook_url: z.string().nullable(),
    muted_until: time.nullable(),
    created_by: z.string().nullable(),
    created_at: time,
    updated_at: time,
    /** How the newest post to its webhook went. */
    last_delivery: z
      .object({
        state: z.enum(['waiting', 'delivered', 'failed']),
        at: time,
        tries: z.int(),
        error: z.string().nullable(),
      })
      .nullable(),
  }),
)
export type AlertRuleView = z.infer<typeof alertRuleView>

/** `webhook_secret` is told this once, to whoever gave the rule its address. */
export const changedAlertRule = alertRuleView.and(z.object({ webhook_secret: z.string().nullable() }))
export type ChangedAlertRule = z.infer<typeof changedAlertRule>

export const alertRuleList = z.object({ items: z.array(alertRuleView), nextCursor: z.null() })

export const webhookTest = z.object({ delivered: z.boolean(), detail: z.string() })

export const alertsQuery = z.object({
  status: z.enum(alertStatuses).optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type AlertsQuery = z.infer<typeof alertsQuery>

/** The figures an alert stands on. A field is there where its kind tells it. */
export const alertFacts = z.object({
  people: z.int().optional(),
  sessions: z.int().optional(),
  errors: z.int().optional(),
  events: z.int().optional(),
  calls: z.int().optional(),
  failures: z.int().optional(),
  percent: z.int().optional(),
  tries: z.int().optional(),
  stage: z.string().optional(),
  runId: z.string().optional(),
  /** The one step all of it is on, counted from 0. */
  step: z.int().nullish(),
  stepName: z.string().nullish(),
  /** Since when what makes it true goes on. */
  since: time.optional(),
})
export type AlertFacts = z.infer<typeof alertFacts>

export const alertView = z.object({
  id: z.uuid(),
  rule: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(alertKinds), minutes: z.int().nullable() }),
  status: z.enum(alertStatuses),
  subject: z.string(),
  facts: alertFacts,
  /** The error it is about. */
  error: z
    .object({
      fingerprint: z.string(),
      error_type: z.string(),
      message: z.string(),
      status_code: z.int().nullable(),
    })
    .nullable(),
  /** The session it is about. */
  session: z.object({ id: z.uuid(), token: z.string(), type: z.string(), name: z.string().nullable() }).nullable(),
  fired_at: time,
  last_true_at: time,
  resolved_at: time.nullable(),
  acknowledged_at: time.nullable(),
  /** Who is on it; null where a program said so. */
  acknowledged_by: z.string().nullable(),
  /** Until when neither it nor its rule tells anybody outside. */
  muted_until: time.nullable(),
})
export type AlertView = z.infer<typeof alertView>

export const alertList = z.object({
  items: z.array(alertView),
  nextCursor: z.string().nullable(),
  /** How many there are in all. */
  firing: z.int(),
  muted: z.int(),
})
export type AlertList = z.infer<typeof alertList>

/** `acknowledged`: the caller is on it, or no longer; `resolved`: it is closed, until the same comes up anew. */
export const alertChange = z.object({
  acknowledged: z.boolean().optional(),
  mutedMinutes: minutes.nullable().optional(),
  resolved: z.literal(true).optional(),
})
export type AlertChange = z.infer<typeof alertChange>
export const alertChangeById = alertChange.extend({ id: z.uuid() })

/** How many alerts the panel draws. */
export const panelLimits = { firing: 100, resolved: 5 }

/** What the panel draws first; `at` is when it was read. */
export type AlertsPanelState = {
  alerts: { firing: AlertList; resolved: AlertList }
  rules: AlertRuleView[]
  at: string
}
