'use client'

import { useMemo, useRef, useState } from 'react'
import { sessionName } from '@/components/thread/session-name'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { useMedia } from '@/components/ui/use-media'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import type { MessageView } from '@/lib/chat/schema'
import type { LogPage } from '@/lib/log/schema'
import type { SessionListItem } from '@/lib/sessions/schema'
import { EarlierRows } from './earlier-rows'
import { EventDetail } from './event-detail'
import { ExportMenu } from './export-menu'
import { groupAt } from './groups'
import { JoinActions } from './join-actions'
import { countKinds } from './row-filter'
import { Spine, type SpineHandle } from './spine'
import { SpineFoot } from './spine-foot'
import { clock } from './time-words'
import { TimelineChart } from './timeline-chart'
import { TimelineFilters } from './timeline-filters'
import { TimelineHead } from './timeline-head'
import { TimelineSteps } from './timeline-steps'
import { useDroppedAt } from './use-dropped-at'
import { useOverview } from './use-overview'
import { useTimeline } from './use-timeline'
import { useTimelineKeys } from './use-timeline-keys'
import { useVisibleRows } from './use-visible-rows'

const chartMs = 5000

type Props = {
  session: SessionListItem
  /** The newest rows, as the server read them. */
  first: LogPage
  messages: MessageView[]
  now: number
}

/** One session from its first event to now. */
export function TimelinePage({ session, first, messages, now: start }: Props) {
  const [tail, setTail] = useState(session.state !== 'done' && session.state !== 'failed')
  const zone = useZone()
  const now = useNow(start, chartMs)
  const spine = useRef<SpineHandle>(null)
  const filters = useRef<HTMLDivElement>(null)
  const small = useMedia('(max-width: 40rem), (max-height: 40rem)')
  const { log, rows, channels, status, person } = useTimeline({ session, first, messages, tail })
  const droppedAt = useDroppedAt(log.stream)
  const { live, span, bins, steps } = useOverview({ rows, running: status === 'active', tail, now })
  const shown = useVisibleRows(rows)
  const { visible, groups, selected, part, filtered } = shown
  const counts = useMemo(() => countKinds(rows), [rows])

  const select = (id: number) => {
    spine.current?.go(id, 'auto')
    shown.setSelected(id)
  }
  const close = () => {
    shown.setSelected(null)
    // The keyboard goes back to the row whose detail it was.
    if (selected !== null) requestAnimationFrame(() => spine.current?.go(selected, 'auto'))
  }
  /** Shows a row wherever it is: filters that hide it give way. */
  const jump = (id: number) => {
    if (groupAt(groups, id) < 0) shown.clear()
    requestAnimationFrame(() => spine.current?.go(id, 'center'))
  }
  const jumpToError = (bin: number) => {
    const begins = bins[bin]?.start ?? 0
    const broken = rows.find((row) => row.broken && row.at >= begins)
    if (!broken) return
    jump(broken.id)
    shown.setSelected(broken.id)
  }
  useTimelineKeys({
    groups,
    selected,
    select,
    close,
    span,
    part,
    onPart: shown.setPart,
    toggleTail: () => setTail((before) => !before),
    filters,
  })

  const looked = rows.find((row) => row.id === selected)
  const overview = (
    <>
      {steps.length > 0 ? <TimelineSteps steps={steps} onJump={jump} /> : <div className="h-2.5 flex-none" />}
      <TimelineChart
        bins={bins}
        span={span}
        part={part}
        onPart={shown.setPart}
        live={live}
        zone={zone}
        onJump={jumpToError}
      />
    </>
  )
  // On a small screen the overview scrolls away with what it stands above.
  const within = small && groups.length > 0
  return (
    <>
      <TimelineHead session={session} channels={channels} tail={tail} onTail={setTail}>
        <ExportMenu
          sessionId={session.session_id}
          name={sessionName(session)}
          filtered={filtered ? visible.map((one) => one.entry) : null}
          total={rows.length}
          loadAll={log.loadAll}
        />
      </TimelineHead>
      {within ? null : overview}
      <TimelineFilters
        ref={filters}
        counts={counts}
        total={rows.length}
        kind={shown.kind}
        onKind={shown.setKind}
        q={shown.q}
        onFind={shown.setWords}
      />
      <div className="flex min-h-0 flex-1">
        {groups.length > 0 || !filtered ? (
          <Spine
            ref={spine}
            groups={groups}
            person={person}
            zone={zone}
            selected={selected}
            fresh={log.fresh}
            tail={tail}
            arrived={log.arrived}
            onSelect={(id) => shown.setSelected(id === selected ? null : id)}
            before={
              <>
                {within ? overview : null}
                <EarlierRows pages={log.pages} />
              </>
            }
            after={
              <SpineFoot
                rows={rows}
                status={status}
                tail={tail}
                stream={log.stream}
                droppedAt={droppedAt === null ? '' : clock(droppedAt, { zone })}
                hidden={rows.length - visible.length}
                now={now}
              />
            }
          />
        ) : (
          <StatePanel
            art="hidden"
            framed={false}
            title="Nothing matches"
            actions={<Button onClick={shown.clear}>Clear filters</Button>}
          >
            {rows.length.toLocaleString('en-GB')} events are hidden by your filters. The thread is still all there.
          </StatePanel>
        )}
        <EventDetail
          row={looked}
          group={groups[groupAt(groups, selected)]}
          person={person}
          zone={zone}
          onClose={close}
          action={looked ? <JoinActions entry={looked.entry} rows={rows} /> : null}
        />
      </div>
    </>
  )
}
