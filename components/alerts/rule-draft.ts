import type { AlertKind } from '@/db/enums'
import type { NewRuleBody } from '@/lib/log/alert-client'
import type { AlertRuleView, RuleOfKind, SentRuleOfKind } from '@/lib/log/alert-schema'
import { ruleWords } from './alert-words'

/** A rule as the form holds it: words and numbers as they are typed. */
export type RuleDraft = {
  kind: AlertKind
  name: string
  people: string
  minutes: string
  fingerprint: string
  endpoint: string
  percent: string
  calls: string
  eventType: string
  text: string
  token: string
  count: string
  per: 'session' | 'all'
  webhookUrl: string
}

const usual: RuleDraft = {
  ...{
    kind: 'same_error',
    name: '',
    people: '5',
    minutes: '10',
    fingerprint: '',
    endpoint: '',
    percent: '20',
    calls: '20',
  },
  ...{ eventType: 'error', text: '', token: '', count: '5', per: 'all', webhookUrl: '' },
}

/** What the form begins with: a rule's own, or what is usual. */
export function draftOf(rule: AlertRuleView | null): RuleDraft {
  if (!rule) return usual
  const common = {
    ...usual,
    kind: rule.kind,
    name: rule.name === ruleWords(rule) ? '' : rule.name,
    webhookUrl: rule.webhook_url ?? '',
  }
  switch (rule.kind) {
    case 'same_error': {
      const { people, minutes, fingerprint } = rule.settings
      return { ...common, people: String(people), minutes: String(minutes), fingerprint: fingerprint ?? '' }
    }
    case 'stuck':
      return { ...common, minutes: String(rule.settings.minutes) }
    case 'api_failures': {
      const { endpoint, percent, minutes, calls } = rule.settings
      const numbers = { percent: String(percent), minutes: String(minutes), calls: String(calls) }
      return { ...common, ...numbers, endpoint: endpoint ?? '' }
    }
    case 'stage_failed':
      return common
    case 'filter': {
      const { filter, count, minutes, per } = rule.settings
      const words = { eventType: filter.eventType ?? '', text: filter.q ?? '', token: filter.sessionToken ?? '' }
      return { ...common, ...words, count: String(count), minutes: String(minutes), per }
    }
  }
}

const orNull = (text: string) => text.trim() || null
const orAbsent = <K extends string>(key: K, text: string) => (text.trim() ? { [key]: text.trim() } : {})

function ofKind(draft: RuleDraft, rule: AlertRuleView | null): SentRuleOfKind {
  const minutes = Number(draft.minutes)
  switch (draft.kind) {
    case 'same_error':
      return {
        kind: draft.kind,
        settings: { people: Number(draft.people), minutes, fingerprint: orNull(draft.fingerprint) },
      }
    case 'stuck':
      return { kind: draft.kind, settings: { minutes } }
    case 'api_failures':
      return {
        kind: draft.kind,
        settings: {
          ...{ percent: Number(draft.percent), calls: Number(draft.calls), minutes },
          endpoint: orNull(draft.endpoint),
        },
      }
    case 'stage_failed':
      return { kind: draft.kind, settings: {} }
    case 'filter': {
      // What the form does not show stays as it is.
      const {
        eventType: _,
        q: __,
        sessionToken: ___,
        ...rest
      } = rule?.kind === 'filter' ? rule.settings.filter : { source: 'log' as const }
      const filter = {
        ...rest,
        ...orAbsent('eventType', draft.eventType),
        ...orAbsent('q', draft.text),
        ...orAbsent('sessionToken', draft.token),
      }
      return { kind: draft.kind, settings: { filter, count: Number(draft.count), minutes, per: draft.per } }
    }
  }
}

/** What a draft watches for, in plain words. */
export function draftWords(draft: RuleDraft): string {
  return ruleWords(ofKind(draft, null) as RuleOfKind)
}

/** The rule that a draft describes. Without a name it is called what it watches for. */
export function bodyOf(draft: RuleDraft, rule: AlertRuleView | null): NewRuleBody {
  return {
    ...ofKind(draft, rule),
    name: draft.name.trim() || draftWords(draft),
    webhookUrl: orNull(draft.webhookUrl),
  }
}
