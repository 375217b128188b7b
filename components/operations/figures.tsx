import type { Stat } from '@/components/thread/stat-row'
import { StatRow } from '@/components/thread/stat-row'
import { formatRelative } from '@/components/ui/format-relative'
import { plural } from '@/components/ui/plural'
import type { OperationsView } from '@/lib/operations/schema'
import { sayBytes, sayCount, saySpan } from './say'

type Props = { view: OperationsView; now: number; zone: string | undefined }

const total = (view: OperationsView, what: 'waiting' | 'running' | 'failed') =>
  view.queue.reduce((sum, job) => sum + job[what], 0)

/** Whether all is well, in five figures. */
export function Figures({ view, now, zone }: Props) {
  const ago = (at: string) => formatRelative({ at, now, timeZone: zone })
  return <StatRow label="How it stands" className="px-4 py-4 sm:px-6" stats={statsOf(view, ago)} />
}

function statsOf(view: OperationsView, ago: (at: string) => string): Stat[] {
  const { database, workers, streams, checks } = view
  const alive = workers.filter((worker) => worker.alive).length
  const failed = total(view, 'failed')
  const oldest = Math.max(0, ...view.queue.map(({ oldest_s }) => oldest_s))
  const { at, violations } = checks.ids
  return [
    {
      label: 'Database',
      value: sayBytes(database.bytes),
      note: database.grown
        ? `${sayGrowth(database.grown.bytes)} since ${database.grown.since}`
        : 'growth is known tomorrow',
    },
    {
      label: 'Jobs waiting',
      value: sayCount(total(view, 'waiting')),
      note:
        failed > 0 ? `${sayCount(failed)} given up` : oldest > 1 ? `the oldest for ${saySpan(oldest)}` : 'none is late',
      ...(failed > 0 ? { tone: 'danger' } : {}),
    },
    {
      label: 'Workers',
      value: String(alive),
      note: workers[0] ? `last sign ${ago(workers[0].seen_at)}` : 'nobody works the queue',
      ...(alive === 0 ? { tone: 'danger' } : {}),
    },
    {
      label: 'Ids that disagree',
      value: sayCount(violations),
      note: at ? `checked ${ago(at)}` : 'not checked yet',
      ...(violations > 0 ? { tone: 'danger' } : {}),
    },
    {
      label: 'Streams open here',
      value: sayCount(streams.reduce((sum, { count }) => sum + count, 0)),
      note: streams.length > 0 ? `of ${plural(streams.length, 'kind')}` : 'nobody follows anything',
    },
  ]
}

const sayGrowth = (bytes: number) => `${bytes < 0 ? '−' : '+'}${sayBytes(Math.abs(bytes))}`
