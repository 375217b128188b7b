import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import type { RuleDraft } from './rule-draft'

type Props = { draft: RuleDraft; onChange: (change: Partial<RuleDraft>) => void }
type Key = Exclude<keyof RuleDraft, 'kind' | 'per'>

/** The numbers and words that a rule of the chosen kind needs. */
export function RuleFields({ draft, onChange }: Props) {
  const of = (key: Key) => ({
    name: key,
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  })
  const number = (key: Key, label: string, max = 1_000_000) => (
    <Field {...of(key)} label={label} type="number" inputMode="numeric" required min={1} max={max} step={1} />
  )
  const words = (key: Key, label: string, more: Partial<ComponentProps<typeof Field>> = {}) => (
    <Field {...of(key)} label={label} autoComplete="off" spellCheck={false} {...more} />
  )
  const minutes = (label: string) => number('minutes', label, 1440)
  switch (draft.kind) {
    case 'same_error':
      return (
        <div className="grid grid-cols-2 gap-3">
          {number('people', 'People')}
          {minutes('Within minutes')}
        </div>
      )
    case 'stuck':
      return <div className="grid gap-3 sm:grid-cols-2">{minutes('Minutes without a step')}</div>
    case 'api_failures':
      return (
        <div className="grid gap-3 sm:grid-cols-3">
          {number('percent', 'Per cent that fail', 100)}
          {number('calls', 'Of at least, calls')}
          {minutes('Within minutes')}
          {words('endpoint', 'Endpoint', {
            className: 'sm:col-span-3',
            maxLength: 500,
            hint: 'Left empty, it is any.',
          })}
        </div>
      )
    case 'stage_failed':
      return <p className="text-ink-2">Tells you when a stage of the pipeline has used up its tries.</p>
    case 'filter':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          {words('eventType', 'Event type', {
            maxLength: 50,
            hint: 'error, action, or any other. Left empty, it is any.',
          })}
          {words('text', 'Text in it', { maxLength: 200 })}
          {words('token', 'Session token', { maxLength: 200, hint: 'Left empty, it is any session.' })}
          <div>
            <span aria-hidden="true" className="mb-1 block font-medium text-sm">
              Counted
            </span>
            <Segmented
              label="Counted"
              value={draft.per}
              onChange={(per) => onChange({ per: per === 'session' ? 'session' : 'all' })}
              options={[
                { value: 'all', label: 'Together' },
                { value: 'session', label: 'Per session' },
              ]}
            />
          </div>
          {number('count', 'Events')}
          {minutes('Within minutes')}
        </div>
      )
  }
}
