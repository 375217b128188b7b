import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { auditActions } from '@/db/enums'
import type { AuditFilter } from '@/lib/people/client'

/** The filters of the audit as its address holds them; `from` and `to` are days of the viewer's, such as 2026-05-17. */
export const auditFilters = {
  action: parseAsStringLiteral(auditActions),
  person: parseAsString.withDefault(''),
  actor: parseAsString.withDefault(''),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
}

export const loadAuditFilters = createLoader(auditFilters)
export type AuditFilters = Awaited<ReturnType<typeof loadAuditFilters>>

const whole = /^(C\d{1,30}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Whether a name of somebody is whole: C123 or a UUID. */
export const isWholeId = (text: string) => whole.test(text.trim())

function startOfDay(day: string, plusDays = 0): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (!year) return undefined
  const start = new Date(Number(year), Number(month) - 1, Number(date) + plusDays)
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString()
}

/** The filters as the API takes them, days being those of where this runs. Half-written names count for nothing yet. */
export function auditFilterOf({ action, person, actor, from, to }: AuditFilters): AuditFilter {
  return {
    action: action ?? undefined,
    person: isWholeId(person) ? person.trim() : undefined,
    actor: isWholeId(actor) ? actor.trim() : undefined,
    from: startOfDay(from),
    to: startOfDay(to, 1),
  }
}

/** Whether the days are known only where the viewer is. */
export const hasDays = ({ from, to }: AuditFilters) => from !== '' || to !== ''
