'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { channelName } from '@/components/thread/dye'
import { ErrorPanel } from '@/components/thread/error-panel'
import { LoadingSpine } from '@/components/thread/loading'
import { cx } from '@/components/ui/cx'
import { plural } from '@/components/ui/plural'
import { Tag, type TagTone } from '@/components/ui/tag'
import { ApiError } from '@/lib/http/fetch'
import type { RunDetail } from '@/lib/pipeline/api-schema'
import { runQuery } from '@/lib/pipeline/client'
import { clockSeconds } from './duration'
import { RunActions } from './run-actions'
import { RunHistory } from './run-history'
import { RunResult } from './run-result'
import { RunWaterfall } from './run-waterfall'
import { nowWords, runName } from './run-words'

type Props = {
  id: string
  canAct: boolean
  tries: number
  now: number
  /** Heads the run where no frame around it does. */
  heading?: ReactNode
}

/** One run: its stages, its tries, what came of it, what can be done. */
export function RunDetailBody({ id, heading, ...rest }: Props) {
  const { data: run, error, refetch } = useQuery(runQuery(id))
  if (run) return <Loaded run={run} heading={heading} {...rest} />
  const head = heading ? <div className="px-5 pt-3.5">{heading}</div> : null
  if (!error) {
    return (
      <>
        {head}
        <LoadingSpine label="The run is loading" className="px-5 py-4" />
      </>
    )
  }
  if (error instanceof ApiError && error.status === 404) {
    return (
      <>
        {head}
        <p className="border-line border-b px-5 pt-1 pb-4 text-ink-2">
          There is no such run, or its session has been deleted.
        </p>
      </>
    )
  }
  return (
    <ErrorPanel
      framed={false}
      title="The run did not load"
      safe="The run itself goes on as it would."
      code={error instanceof ApiError ? error.requestId : undefined}
      onRetry={() => refetch()}
    />
  )
}

function Loaded({ run, heading, canAct, tries, now }: { run: RunDetail } & Omit<Props, 'id'>) {
  const { words, tone } = nowWords(run, tries, now)
  const tones: TagTone = tone === 'danger' ? 'danger' : run.status === 'completed' ? 'ok' : 'thread'
  const about = [
    `${runName(run)}, ${channelName(run.channel).toLowerCase()}`,
    run.result ? plural(run.result.interactionCount, run.channel === 'extension' ? 'interaction' : 'message') : null,
    run.startedAt ? `started ${clockSeconds(run.startedAt)}` : null,
  ]
  return (
    <>
      <header className={cx('border-line border-b px-5 pb-3', heading ? 'pt-3.5' : null)}>
        <div className="flex items-center gap-3">
          {heading}
          <Tag tone={run.status === 'cancelled' ? 'neutral' : tones} className={heading ? 'ml-auto' : undefined}>
            {words}
          </Tag>
        </div>
        <p className="mt-0.5 text-ink-3">{about.filter(Boolean).join(', ')}</p>
      </header>
      <div className="border-line border-b px-5 pt-4 pb-0.5">
        <RunWaterfall run={run} now={now} canAct={canAct} />
      </div>
      <RunResult run={run} canRead={canAct} />
      <RunActions run={run} canAct={canAct} />
      <RunHistory actions={run.actions} />
    </>
  )
}
