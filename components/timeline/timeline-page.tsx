'use client'

import { useQueryStates } from 'nuqs'
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
import { binRows, spanOf } from './bins'
import { EarlierRows } from './earlier-rows'
import { EventDetail } from './event-detail'
import { ExportMenu } from './export-menu'
import { groupAt, groupRepeats } from './groups'
import { countKinds, filterRows } from './row-filter'
import { Spine, type SpineHandle } from './spine'
import { SpineFoot } from './spine-foot'
import { stepsOf } from './steps'
import { clock } from './time-words'
import { timelineAddress } from './timeline-address'
import { TimelineChart, type VisiblePart } from './timeline-chart'
import { TimelineFilters } from './timeline-filters'
import { TimelineHead } from './timeline-head'
import { TimelineSteps } from './timeline-steps'
import { useDroppedAt } from './use-dropped-at'
import { useTimeline } from './use-timeline'
import { useTimelineKeys } from './use-timeline-keys'

const chartMs = 5000
const liveFor = 5 * 60_000
const [wideBins, narrowBins] = [168, 84]

type Props = {
  session: SessionListItem
  /** The newest rows, as the server read them. */
  first: LogPage
  messages: MessageView[]
  now: number
}

/** One session from its first event to now. */
export function TimelinePage({ session, first, messages, now: start }: Props) {
  const [address, setAddress] = useQueryStates(timelineAddress)
  const [tail, setTail] = useState(session.state !== 'done' && session.state !== 'failed')
  const zone = useZone()
  const now = useNow(start, chartMs)
  const spine = useRef<SpineHandle>(null)
  const filters = useRef<HTMLDivElement>(null)
  const narrow = useMedia('(max-width: 48rem)')
  const small = useMedia('(max-width: 40rem), (max-height: 40rem)')
  const { log, rows, channels, status, person } = useTimeline({ session, first, messages, tail })
  const droppedAt = useDroppedAt(log.stream)

  const running = status === 'active'
  const lastAt = rows.at(-1)?.at ?? now
  const live = running && tail && now - lastAt < liveFor
  const part: VisiblePart = { from: address.from?.getTime() ?? null, to: address.to?.getTime() ?? null }
  const [from, to] = [part.from, part.to]
  const { kind, q, event: selected } = address
  const filtered = kind !== null || q.trim() !== '' || from !== null || to !== null
  const visible = useMemo(() => filterRows(rows, { kind, q, from, to }), [rows, kind, q, from, to])
  const groups = useMemo(() => groupRepeats(visible), [visible])
  const counts = useMemo(() => countKinds(rows), [rows])
  const span = spanOf(rows, live ? now : null, narrow ? narrowBins : wideBins)
  const bins = useMemo(
    () => binRows(rows, { start: span.start, end: span.end, count: span.count }),
    [rows, span.start, span.end, span.count],
  )
  const steps = useMemo(() => stepsOf(rows, running ? (live ? now : lastAt) : null), [rows, running, live, now, lastAt])

  const setPart = (next: VisiblePart) =>
    void setAddress({
      from: next.from === null ? null : new Date(next.from),
      to: next.to === null ? null : new Date(next.to),
    })
  const select = (id: number) => {
    spine.current?.go(id, 'auto')
    void setAddress({ event: id })
  }
  const close = () => {
    void setAddress({ event: null })
    // The keyboard goes back to the row whose detail it was.
    if (selected !== null) requestAnimationFrame(() => spine.current?.go(selected, 'auto'))
  }
  /** Shows a row wherever it is: filters that hide it give way. */
  const jump = (id: number, open: boolean) => {
    const hidden = groupAt(groups, id) < 0
    void setAddress({
      ...(hidden ? { kind: null, q: null, from: null, to: null } : {}),
      ...(open ? { event: id } : {}),
    })
    requestAnimationFrame(() => spine.current?.go(id, 'center'))
  }
  const jumpToBin = (bin: number) => {
    const begins = bins[bin]?.start ?? 0
    const broken = rows.find((row) => row.broken && row.at >= begins)
    if (broken) jump(broken.id, true)
  }
  useTimelineKeys({
    groups,
    selected,
    select,
    close,
    span,
    part,
    onPart: setPart,
    toggleTail: () => setTail((before) => !before),
    filters,
  })
  const clear = () => void setAddress({ kind: null, q: null, from: null, to: null })
  const row = selected === null ? undefined : rows.find((one) => one.id === selected)

  const overview = (
    <>
      {steps.length > 0 ? (
        <TimelineSteps steps={steps} onJump={(id) => jump(id, false)} />
      ) : (
        <div className="h-2.5 flex-none" />
      )}
      <TimelineChart bins={bins} span={span} part={part} onPart={setPart} live={live} zone={zone} onJump={jumpToBin} />
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
        kind={kind}
        onKind={(next) => void setAddress({ kind: next })}
        q={q}
        onFind={(next) => void setAddress({ q: next || null })}
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
            onSelect={(id) => void setAddress({ event: id === selected ? null : id })}
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
            actions={<Button onClick={clear}>Clear filters</Button>}
          >
            {rows.length.toLocaleString('en-GB')} events are hidden by your filters. The thread is still all there.
          </StatePanel>
        )}
        <EventDetail row={row} group={groups[groupAt(groups, selected)]} person={person} zone={zone} onClose={close} />
      </div>
    </>
  )
}
