'use client'

import { Headset, MessageSquare } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { isPrivate, sessionName } from '@/components/thread/session-name'
import { Button } from '@/components/ui/button'
import { useMedia } from '@/components/ui/use-media'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import type { SessionListItem } from '@/lib/sessions/schema'
import { drawnBins, spanOf } from './bins'
import { ExportMenu } from './export-menu'
import { HelpNotice } from './help-notice'
import { HoldBar } from './hold-bar'
import { KeysDialog } from './keys-dialog'
import { LookedAt } from './looked-at'
import { MoreRows } from './more-rows'
import { NothingShown } from './nothing-shown'
import { Spine, type SpineHandle } from './spine'
import { SpineFoot } from './spine-foot'
import { clock, elapsed } from './time-words'
import { TimelineChart } from './timeline-chart'
import { TimelineFilters } from './timeline-filters'
import { TimelineHead } from './timeline-head'
import { TimelineSteps } from './timeline-steps'
import { useDroppedAt } from './use-dropped-at'
import { useHere, useHolder } from './use-holder'
import { useJumps } from './use-jumps'
import { useSteppingIn } from './use-stepping-in'
import { type FirstLook, useTimeline } from './use-timeline'
import { useTimelineAddress } from './use-timeline-address'
import { useTimelineKeys } from './use-timeline-keys'
import { WritePlace } from './write-place'

const chartMs = 5000

type Props = {
  session: SessionListItem
  /** What the server read: the session as a whole, and the rows the address asks for. */
  first: FirstLook
  /** How many training examples came of it; null for whoever may not read them. */
  examples: number | null
  now: number
}

/** One session from its first event to now. */
export function TimelinePage({ session, first, examples, now: begun }: Props) {
  const [tail, setTail] = useState(session.state !== 'done' && session.state !== 'failed')
  const [keysShown, setKeysShown] = useState(false)
  const zone = useZone()
  const now = useNow(begun, chartMs)
  const spine = useRef<SpineHandle>(null)
  const filters = useRef<HTMLDivElement>(null)
  const small = useMedia('(max-width: 40rem), (max-height: 40rem)')
  const address = useTimelineAddress()
  const { selected, part, time, filter, filtered } = address
  const atEnd = () => spine.current?.atEnd() ?? true
  const holding = useHolder(session)
  const timeline = useTimeline({ session, first, filter, tail, holding, atEnd })
  const { overview, rows, groups, window, fetching, person } = timeline
  const droppedAt = useDroppedAt(timeline.stream)
  const span = spanOf(overview)
  const bins = drawnBins(overview)
  const canWrite = overview.status === 'active' && !isPrivate(session.type)
  const step = useSteppingIn({ session, person, holding, open: canWrite })
  const { holder, mine, to, hold, write, busy } = step
  useHere({ sessionId: session.session_id, messages: timeline.messages, holding })

  const start = span.start
  const sayTime = useCallback(
    (at: number) => (time === 'elapsed' ? elapsed(at, start) : clock(at, { zone })),
    [time, start, zone],
  )
  const { select, close, jump, jumpToError, nextError } = useJumps({
    sessionId: session.session_id,
    spine,
    address,
    timeline,
    bins,
  })
  useTimelineKeys({
    groups,
    selected,
    select,
    close,
    nextError,
    span,
    part,
    onPart: address.setPart,
    toggleTail: () => setTail((before) => !before),
    filters,
    write: canWrite ? write : null,
    hold: canWrite ? hold : null,
    showKeys: () => setKeysShown(true),
  })

  const overviewDrawn = (
    <>
      {overview.steps.length > 0 ? (
        <TimelineSteps steps={overview.steps} onJump={jump} />
      ) : (
        <div className="h-2.5 flex-none" />
      )}
      <TimelineChart
        bins={bins}
        span={span}
        part={part}
        onPart={address.setPart}
        live={overview.live && tail}
        zone={zone}
        onJump={jumpToError}
      />
    </>
  )
  const looking = fetching?.way === 'look' ? fetching : null
  // On a small screen the overview scrolls away with what it stands above.
  const within = small && groups.length > 0 && !looking?.failed
  return (
    <>
      <TimelineHead {...{ session, examples, tail }} channels={timeline.channels} onTail={setTail}>
        <ExportMenu
          sessionId={session.session_id}
          name={sessionName(session)}
          total={overview.total}
          matching={filtered ? overview.matching : null}
          filter={filter}
        />
        {canWrite && !holder ? (
          <Button variant="soft" icon={<Headset />} loading={busy} onClick={hold}>
            Take over
          </Button>
        ) : null}
        {canWrite && !mine ? (
          <Button variant="primary" icon={<MessageSquare />} onClick={write}>
            Write to {to}
          </Button>
        ) : null}
      </TimelineHead>
      {holder ? (
        <HoldBar holder={holder} person={to} now={now} zone={zone} busy={busy} onTake={hold} onBack={hold} />
      ) : null}
      {canWrite && overview.help ? (
        <HelpNotice
          sessionId={session.session_id}
          person={person}
          help={overview.help}
          now={now}
          zone={zone}
          held={holder !== null}
          onWrite={write}
          onHelped={timeline.count}
        />
      ) : null}
      {within ? null : overviewDrawn}
      <TimelineFilters
        ref={filters}
        counts={overview.kinds}
        total={overview.total}
        kind={address.kind}
        onKind={address.setKind}
        q={address.q}
        onFind={address.setWords}
        time={time}
        onTime={address.setTime}
      />
      <div className="flex min-h-0 flex-1" aria-busy={looking !== null && !looking.failed}>
        {groups.length > 0 && !looking?.failed ? (
          <Spine
            ref={spine}
            groups={groups}
            person={person}
            sayTime={sayTime}
            selected={selected}
            fresh={timeline.fresh}
            // A part that has an end has no now.
            tail={tail && part.to === null}
            arrived={timeline.arrived}
            older={window.older}
            newer={window.newer}
            onMore={timeline.extend}
            turn={timeline.turn}
            look={timeline.look}
            onEnd={timeline.toEnd}
            onSelect={(id) => address.setSelected(id === selected ? null : id)}
            before={
              <>
                {within ? overviewDrawn : null}
                <MoreRows way="older" more={window.older} fetching={fetching} />
              </>
            }
            after={
              window.newer ? (
                <MoreRows way="newer" more fetching={fetching} />
              ) : (
                <SpineFoot
                  last={rows.at(-1)}
                  overview={overview}
                  tail={tail}
                  stream={timeline.stream}
                  droppedAt={droppedAt === null ? '' : clock(droppedAt, { zone })}
                  hidden={filtered ? overview.total - overview.matching : 0}
                  now={now}
                />
              )
            }
          />
        ) : (
          <NothingShown looking={looking} filtered={filtered} hidden={overview.total} onClear={address.clear} />
        )}
        <LookedAt
          selected={selected}
          rows={rows}
          groups={groups}
          steps={overview.steps.length}
          person={person}
          zone={zone}
          now={now}
          onClose={close}
        />
      </div>
      <WritePlace session={session} step={step} writing={holding.writing} />
      <KeysDialog open={keysShown} onOpenChange={setKeysShown} />
    </>
  )
}
