import { errorTitle } from '@/components/thread/error-title'
import { plural } from '@/components/ui/plural'
import type { AlertRuleView, AlertView, RuleOfKind } from '@/lib/log/alert-schema'

/** What the screen calls whose session it is: the name, else the outside token, else the last 8 of its id. */
function sessionWords({ name, token, id }: NonNullable<AlertView['session']>): string {
  return name ?? (token === id ? id.slice(-8) : token)
}

/** What happened, in a few words. */
export function alertTitle({ rule, facts, error, session, subject, status }: AlertView): string {
  const over = status === 'resolved'
  switch (rule.kind) {
    case 'same_error':
      return `${plural(facts.people ?? 0, 'person', 'people')} hit “${error ? errorTitle(error) : 'one error'}”`
    case 'stuck':
      return `${session ? sessionWords(session) : 'Somebody'} ${over ? 'was' : 'is'} stuck`
    case 'api_failures':
      return over ? `${subject} was failing` : `${subject} is failing`
    case 'stage_failed':
      return `The ${facts.stage ?? 'last'} stage failed`
    case 'filter':
      return session ? `${rule.name}: ${sessionWords(session)}` : rule.name
  }
}

/** Whole minutes between two moments, at least one. */
function minutesBetween(from: string, to: number): number {
  return Math.max(1, Math.floor((to - Date.parse(from)) / 60_000))
}

/** A length of time in words: "9 min", "2 h 5 min", "3 days". */
export function lengthWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''}`
  return plural(Math.floor(minutes / 1440), 'day')
}

/** How long something has gone on; a length rather than a clock, so that it reads the same before the viewer's zone is known. */
function goingOn(since: string | undefined, now: number): string {
  return since ? ` Going on for ${lengthWords(minutesBetween(since, now))}.` : ''
}

function stepWords({ step, stepName }: AlertView['facts']): string | null {
  if (stepName) return stepName
  return typeof step === 'number' ? `step ${step + 1}` : null
}

/** How many, for how long, and what they share, as far as the figures tell. `now` in milliseconds. */
export function alertLine(alert: AlertView, now: number): string {
  const { rule, facts, session } = alert
  const until = alert.resolved_at ? Date.parse(alert.resolved_at) : now
  const step = stepWords(facts)
  const since = goingOn(facts.since, now)
  switch (rule.kind) {
    case 'same_error': {
      const count = `${plural(facts.errors ?? 0, 'error')} in ${plural(facts.sessions ?? 0, 'session')}.`
      return `${count}${since}${step ? ` All at ${step}.` : ''}`
    }
    case 'stuck': {
      const length = facts.since ? lengthWords(minutesBetween(facts.since, until)) : 'some time'
      return `${plural(facts.errors ?? 0, 'error')} and no step forward for ${length}${step ? `, at ${step}` : ''}.`
    }
    case 'api_failures':
      return `${facts.percent ?? 0} %: ${plural(facts.failures ?? 0, 'failure')} in ${plural(facts.calls ?? 0, 'call')}.${since}`
    case 'stage_failed':
      return `${session ? sessionWords(session) : 'A session'}, after ${plural(facts.tries ?? 1, 'try', 'tries')}.${since}`
    case 'filter':
      return `${plural(facts.events ?? 0, 'event')}${session ? '' : ` in ${plural(facts.sessions ?? 0, 'session')}`}.${since}`
  }
}

/** How long it went on, once it is over. */
export function passedWords({ fired_at, resolved_at, acknowledged_by }: AlertView): string {
  const length = lengthWords(minutesBetween(fired_at, Date.parse(resolved_at ?? fired_at)))
  return `Over after ${length}.${acknowledged_by ? ` ${acknowledged_by} was on it.` : ''}`
}

const shares: Record<number, string> = {
  10: 'One call in ten',
  20: 'One call in five',
  25: 'One call in four',
  50: 'Every other call',
}

type FilterSettings = Extract<AlertRuleView, { kind: 'filter' }>['settings']

function filterWords({ filter, count, minutes, per }: FilterSettings): string {
  const about = `${filter.q ? ` with “${filter.q}”` : ''}${filter.sessionToken ? ` of ${filter.sessionToken}` : ''}`
  const type = filter.eventType ?? 'event'
  if (count === 1) return `Any single ${type}${about}`
  const events = filter.eventType ? `${type} events` : 'events'
  const counted = `${count.toLocaleString('en-GB')} ${events}${about} in ${lengthWords(minutes)}`
  return per === 'session' ? `${counted}, in one session` : counted
}

/** What a rule watches for, in plain words. */
export function ruleWords(rule: RuleOfKind): string {
  switch (rule.kind) {
    case 'same_error': {
      const { people, minutes, fingerprint } = rule.settings
      const which = fingerprint ? 'One chosen error' : 'Same error'
      return `${which}, ${plural(people, 'person', 'people')} in ${lengthWords(minutes)}`
    }
    case 'stuck':
      return `No step forward for ${lengthWords(rule.settings.minutes)} after an error`
    case 'api_failures': {
      const { endpoint, percent, calls, minutes } = rule.settings
      const share = shares[percent] ? `${shares[percent]}` : `${percent} % of calls`
      const to = endpoint ? ` to ${endpoint}` : ''
      return `${share}${to} ${shares[percent] ? 'fails' : 'fail'}, ${plural(calls, 'call')} in ${lengthWords(minutes)}`
    }
    case 'stage_failed':
      return 'A stage fails after its last retry'
    case 'filter':
      return filterWords(rule.settings)
  }
}

/** The widest first: what many meet, then what one does; in that, what nobody is on yet, then the newest. */
export function byUrgency(alerts: AlertView[], now: number): AlertView[] {
  const rank = ({ rule, session, acknowledged_at, muted_until }: AlertView) => {
    const quiet = acknowledged_at !== null || (muted_until !== null && Date.parse(muted_until) > now)
    return (quiet ? 2 : 0) + (rule.kind === 'same_error' || !session ? 0 : 1)
  }
  return alerts.toSorted((a, b) => rank(a) - rank(b) || b.fired_at.localeCompare(a.fired_at))
}

/** How the last post to a rule's webhook went; null where nothing is wrong or nothing was posted. */
export function deliveryTrouble({ last_delivery: last }: AlertRuleView): string | null {
  if (!last || last.state === 'delivered' || last.tries === 0) return null
  const tries = plural(last.tries, 'try', 'tries')
  return last.state === 'failed'
    ? `Last delivery failed: ${last.error ?? 'no answer'}, ${tries}`
    : `Delivery is being retried: ${last.error ?? 'no answer'}, ${tries} so far`
}
