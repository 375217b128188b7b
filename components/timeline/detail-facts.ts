import { briefly } from '@/components/ui/briefly'
import { fieldsOf, numberIn, textIn } from './event-data'
import type { RowGroup } from './groups'
import { describeResolution } from './resolution'
import { clock } from './time-words'
import type { TimelineRow } from './timeline-row'

export type Fact = { name: string; words: string; good?: boolean }

const lateFrom = 2000

type Options = {
  row: TimelineRow
  group: RowGroup | undefined
  /** Rows before and after it, as far as they are there. */
  around: TimelineRow[]
  zone: string | undefined
  /** How many steps there are, where that was told. */
  steps: number
}

/** What is worth knowing beside the event itself. */
export function factsOf({ row, group, around, zone, steps }: Options): Fact[] {
  const { entry } = row
  const fields = fieldsOf(entry.event_data)
  const step = textIn(fields, 'stepName')
  const number = numberIn(fields, 'currentStep')
  const place = number === undefined ? '' : `${number + 1}${steps > number ? ` of ${steps}` : ''}`
  const late = Date.parse(entry.created_at) - row.at
  const resolved = describeResolution(row, around)
  const facts: Fact[] = [
    { name: 'Step', words: step ? [step, place && `(${place})`].filter(Boolean).join(' ') : place },
    {
      name: 'Happened',
      words:
        group && group.rows.length > 1 ? `${group.rows.length} times, last at ${clock(group.last.at, { zone })}` : '',
    },
    { name: 'Resolved', words: resolved ? `${clock(resolved.at, { zone })}, ${resolved.words}` : '', good: true },
    { name: 'Person', words: [entry.student_name, entry.student_email].filter(Boolean).join(', ') },
    {
      name: 'Arrived',
      words: late > lateFrom ? `${clock(Date.parse(entry.created_at), { zone })}, ${briefly(late)} later` : '',
    },
  ]
  return facts.filter(({ words }) => words !== '')
}
