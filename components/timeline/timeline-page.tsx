'use client'

import { Headset, MessageSquare } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { holderName } from '@/components/holding/holder-name'
import { TakeFromDialog } from '@/components/holding/take-from-dialog'
import { useHold } from '@/components/holding/use-hold'
import { isPrivate, sessionName } from '@/components/thread/session-name'
import { Button } from '@/components/ui/button'
import { useMedia } from '@/components/ui/use-media'
import { useNow } from '@/components/ui/use-now'
import { useZone } from '@/components/ui/use-zone'
import { WriteDialog } from '@/components/write/write-dialog'
import { WriteDock } from '@/components/write/write-dock'
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
import { type FirstLook, useTimeline } from './use-timeline'
import { useTimelineAddress } from './use-timeline-address'
import { useTimelineKeys } from './use-timeline-keys'

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
  const [writing, setWriting] = useState(false)
  const [keysShown, setKeysShown] = useState(false)
  const zone = useZone()
  const now = useNow(begun, chartMs)
  const spine = useRef<SpineHandle>(null)
  const filters = useRef<HTMLDivElement>(null)
  const dock = useRef<HTMLDivElement>(null)
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
  const holder = canWrite ? holding.holder : null
  const mine = holder?.you ?? false
  useHere({ sessionId: session.session_id, messages: timeline.messages, holding })
  const { take, back, busy } = useHold()
  const [takingFrom, setTakingFrom] = useState(false)
  const held = { sessionId: session.session_id, person: session.name ? person : 'them' }
  const hold = () => {
    if (mine) back(held)
    else if (holder) setTakingFrom(true)
    else take(held)
  }
  const write = () => {
    if (mine) dock.current?.querySelector('textarea')?.focus()
    else setWriting(true)
  }

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
  const to = session.name ? person : 'them'
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
      {mine ? (
        <div ref={dock} className="contents">
          <WriteDock
            sessionId={session.session_id}
            to={to}
            name={session.name ? person : null}
            locale={session.locale}
            writing={holding.writing}
          />
        </div>
      ) : null}
      <WriteDialog
        open={writing}
        onOpenChange={setWriting}
        to={to}
        name={session.name ? person : null}
        locale={session.locale}
        sessionId={session.session_id}
      />
      {holder && !mine ? (
        <TakeFromDialog
          open={takingFrom}
          onOpenChange={setTakingFrom}
          person={to}
          holder={holderName(holder)}
          onConfirm={() => take({ ...held, from: holder.id ?? undefined })}
        />
      ) : null}
      <KeysDialog open={keysShown} onOpenChange={setKeysShown} />
    </>
  )
}
