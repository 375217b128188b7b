'use client'

import { useQuery } from '@tanstack/react-query'
import { plural } from '@/components/ui/plural'
import { RelativeTime } from '@/components/ui/relative-time'
import type { FailureGroup } from '@/lib/pipeline/api-schema'
import { failuresQuery } from '@/lib/pipeline/client'
import { sayNumber } from './duration'
import { RetryMany } from './retry-many'
import { stageWords } from './run-words'

type Props = { now: number; canAct: boolean; onSelect: (runId: string) => void }

/** Failed runs by what they share, the most frequent first, each group to be started again as one. */
export function FailureGroups({ now, canAct, onSelect }: Props) {
  const { data } = useQuery(failuresQuery)
  if (!data || data.items.length === 0) return null
  return (
    <section aria-labelledby="failures" className="flex-none border-line border-t px-4 pt-3 pb-4 sm:px-6">
      <h2 id="failures" className="mb-2 font-semibold">
        {plural(data.items.length, 'cause')}
      </h2>
      <ul className="flex flex-col gap-2">
        {data.items.map((group) => (
          <Group key={group.fingerprint} {...{ group, now, canAct, onSelect }} />
        ))}
      </ul>
    </section>
  )
}

function Group({ group, now, canAct, onSelect }: { group: FailureGroup } & Props) {
  const { fingerprint, stage, message, count, firstAt, lastAt, runIds } = group
  const newest = runIds[0]
  return (
    <li className="ground-paper flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-line px-3 py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <p className="mono text-danger-t leading-[18px] [overflow-wrap:anywhere]">{message || 'No message'}</p>
        <p className="mt-1 text-ink-3 text-xs">
          {plural(count, 'run')} at {stageWords[stage].name.toLowerCase()},{' '}
          {count > 1 ? (
            <>
              first <RelativeTime at={firstAt} now={now} />, last{' '}
            </>
          ) : null}
          <RelativeTime at={lastAt} now={now} />
        </p>
      </div>
      {newest ? (
        <button type="button" className="text-ink-2 underline hover:text-ink" onClick={() => onSelect(newest)}>
          {count > 1 ? 'See the newest' : 'See the run'}
        </button>
      ) : null}
      {canAct ? (
        <RetryMany
          which={{ fingerprint }}
          count={count}
          label={count === 1 ? 'Retry it' : `Retry all ${sayNumber(count)}`}
        />
      ) : null}
    </li>
  )
}
