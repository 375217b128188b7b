'use client'

import { Link as LinkIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { dyeClass, dyeOf } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { Rings } from '@/components/thread/rings'
import { CopyButton } from '@/components/ui/copy-button'
import { Drawer } from '@/components/ui/drawer'
import { JsonView } from '@/components/ui/json-view'
import { Kbd } from '@/components/ui/kbd'
import { whereWords } from './describe-system'
import type { Fact } from './detail-facts'
import { fieldsOf } from './event-data'
import { clock } from './time-words'
import { type EventKind, rowTitle, type TimelineRow } from './timeline-row'

const kindNames: Record<EventKind, string> = {
  chat: 'Message',
  steps: 'Step',
  actions: 'Action',
  api: 'API call',
  state: 'State',
  errors: 'Error',
  pipeline: 'Pipeline',
  surface: 'Surface',
}

// The fields that say what went wrong, in the SDK's words and those of others.
const errorFields = ['errorType', 'errorMessage', 'message', 'error', 'statusCode', 'status', 'success', 'code']

function wrongPaths(row: TimelineRow): string[] {
  const failedCall = row.parts.some((part) => part.look === 'tag-danger')
  if (!row.broken && !failedCall) return []
  const fields = fieldsOf(row.entry.event_data)
  return errorFields.filter((name) => name in fields).map((name) => `event_data.${name}`)
}

type Props = {
  row: TimelineRow
  facts: Fact[]
  /** Who else met the same error. */
  same?: ReactNode
  person: string
  zone: string | undefined
  onClose: () => void
  /** What can be done about it. */
  action?: ReactNode
}

/** One event with its context and its data. */
export function EventDetail({ row, facts, same, person, zone, onClose, action }: Props) {
  const { fingerprint: _, ...entry } = row.entry
  const json = JSON.stringify(entry, null, 2)
  const where = row.system ? '' : `, ${whereWords(row.channel)}`
  const said = row.says?.by === 'person' ? `${person}: ` : ''
  const told: [string, ReactNode, boolean?][] = facts.map(({ name, words, good }) => [name, words, good])
  if (same) told.push(['Same error', same])
  return (
    <Drawer
      open
      onClose={onClose}
      title={said + rowTitle(row)}
      note={`${kindNames[row.kind]}, ${clock(row.at, { zone, millis: true })}${where}`}
      mark={<DetailMark row={row} />}
      className={dyeClass(row.system ? 'system' : dyeOf(row.channel))}
      footer={
        <>
          <CopyButton variant="soft" text={json}>
            Copy JSON
          </CopyButton>
          <CopyButton variant="soft" icon={<LinkIcon />} text={() => permalink(row.id)}>
            Copy link
          </CopyButton>
          <span aria-hidden="true" className="ml-auto flex gap-1.5 max-drawer:hidden">
            <Kbd>J</Kbd>
            <Kbd>K</Kbd>
          </span>
        </>
      }
    >
      {told.length > 0 ? (
        <dl className="grid grid-cols-[92px_1fr] gap-x-2.5 gap-y-[5px] px-[18px] pb-3.5 text-[12.5px]">
          {told.map(([name, value, good]) => (
            <div key={name} className="contents not-has-[dd:not(:empty)]:hidden">
              <dt className="text-ink-3">{name}</dt>
              <dd className={good ? 'text-ok-t [overflow-wrap:anywhere]' : '[overflow-wrap:anywhere]'}>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {action}
      <JsonView label="Event as JSON" value={entry} errors={wrongPaths(row)} />
    </Drawer>
  )
}

function DetailMark({ row }: { row: TimelineRow }) {
  if (row.mark === 'rings') return <Rings from={dyeOf(row.from)} to={dyeOf(row.channel)} />
  return <Knot kind={row.mark} size={20} />
}

/** The address of an event alone, without the filters of the moment. */
function permalink(id: number): string {
  return `${window.location.origin}${window.location.pathname}?event=${id}`
}
