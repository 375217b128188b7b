import Link from 'next/link'
import { memo } from 'react'
import { personName, sessionName } from '@/components/thread/session-name'
import { SparkBars } from '@/components/thread/spark-bars'
import { cx } from '@/components/ui/cx'
import { RelativeTime } from '@/components/ui/relative-time'
import { CellLines, Td, Tr } from '@/components/ui/table'
import type { SessionListItem } from '@/lib/sessions/schema'
import { placeWords } from './place-words'
import { SessionAvatar } from './session-avatar'
import { SessionStateMark } from './session-state'
import { SessionThread } from './session-thread'
import { WhoAnswers } from './who-answers'

// On a phone a row folds: who and how they stand, the thread, where they are and since when.
const cell = 'h-[57px] max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const look = {
  row: 'relative max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-1.5 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0',
  person: cell,
  thread: `${cell} max-sm:order-3 max-sm:col-span-2`,
  place: `${cell} max-sm:order-4`,
  sign: `${cell} max-sm:order-5 max-sm:self-end max-sm:justify-self-end`,
  state: `${cell} max-sm:order-2 max-sm:justify-self-end`,
  // There the cells are no columns: the edge is the whole row's.
  edged: 'max-sm:shadow-[inset_3px_0_0_var(--tl-danger)]',
  wide: `${cell} max-sm:hidden`,
}

type Props = {
  item: SessionListItem
  index: number
  now: number
  zone: string | undefined
  selected: boolean
  onSelect: (id: string) => void
  onHold: (item: SessionListItem) => void
  measure: (row: HTMLTableRowElement | null) => void
}

/** One session: who, its thread, where they are, what broke lately, how it stands. The whole row leads to its timeline. */
export const SessionRow = memo(function SessionRow(props: Props) {
  const { item, index, now, zone, selected, onSelect, onHold, measure } = props
  const place = placeWords(item, now)
  const recent = item.recent_errors.reduce((sum, errors) => sum + errors, 0)
  const edge = item.state === 'help' ? 'danger' : undefined
  return (
    <Tr ref={measure} data-index={index} selected={selected} edge={edge} className={cx(look.row, edge && look.edged)}>
      <Td className={cx(look.person, edge && 'max-sm:shadow-none!')}>
        <div className="flex items-center gap-[11px]">
          <SessionAvatar name={item.name} type={item.type} />
          <div className="min-w-0">
            <Link
              href={`/sessions/${item.session_id}`}
              data-session={item.session_id}
              prefetch={false}
              onFocus={() => onSelect(item.session_id)}
              className="ui-bare block truncate font-semibold text-[13.5px]/[18px] after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-thread focus-visible:after:-outline-offset-2"
            >
              {personName(item)}
            </Link>
            <span className="block truncate font-mono text-ink-3 text-xs tracking-[-.03em]">{sessionName(item)}</span>
          </div>
        </div>
      </Td>
      <Td className={look.thread}>
        <SessionThread thread={item.thread} state={item.state} errors={item.errors} />
      </Td>
      <Td className={look.place}>
        <CellLines
          plain
          title={<span className="block truncate">{place.title}</span>}
          note={<span className="block truncate">{place.note}</span>}
        />
      </Td>
      <Td className={look.wide}>
        <SparkBars
          values={item.recent_errors}
          label={recent === 0 ? 'No errors' : `${recent} ${recent === 1 ? 'error' : 'errors'} in 15 minutes`}
        />
      </Td>
      <Td numeric className={look.wide}>
        {item.events.toLocaleString('en-GB')}
      </Td>
      <Td className={look.sign}>
        {zone ? (
          <RelativeTime at={item.last_activity_at} now={now} timeZone={zone} className="whitespace-nowrap text-ink-2" />
        ) : null}
      </Td>
      <Td className={look.state}>
        <SessionStateMark state={item.state} />
        <WhoAnswers item={item} now={now} onHold={onHold} />
      </Td>
    </Tr>
  )
})
