'use client'

import { channelName } from '@/components/thread/dye'
import { SparkBars } from '@/components/thread/spark-bars'
import { StatRow } from '@/components/thread/stat-row'
import type { Channel } from '@/db/enums'
import type { SessionOverview } from '@/lib/sessions/schema'
import { roughly } from './place-words'

const messaging: Channel[] = ['whatsapp', 'telegram']
const strongFrom = 45

/** "18 website, 9 kiosk, 12 messaging"; the busiest first. */
function liveWords(live: SessionOverview['live']): string {
  const counts = new Map<string, number>()
  for (const [channel, count] of Object.entries(live)) {
    const word = messaging.includes(channel as Channel) ? 'messaging' : channelName(channel).toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + (count ?? 0))
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one)
  return sorted.map(([word, count]) => `${count} ${word === 'api' ? 'API' : word}`).join(', ')
}

/** How all sessions stand, in figures. `now` in milliseconds. */
export function SessionsFigures({ overview, now }: { overview: SessionOverview; now: number }) {
  const errors = overview.errors_per_minute.reduce((sum, count) => sum + count, 0)
  const { retrying, states, surface_changes: changes, waiting_since: since } = overview
  return (
    <StatRow
      label="All sessions"
      className="flex-none"
      stats={[
        {
          label: 'Live right now',
          value: states.live.toLocaleString('en-GB'),
          note: liveWords(overview.live) || 'nobody just now',
          live: true,
        },
        {
          label: 'Asking for help',
          value: states.help.toLocaleString('en-GB'),
          note: since ? `longest wait ${roughly(now - Date.parse(since))}` : 'nobody waits',
          tone: states.help > 0 ? 'danger' : undefined,
        },
        {
          label: 'In pipeline',
          value: states.pipeline.toLocaleString('en-GB'),
          note: retrying > 0 ? `${retrying} trying again` : 'none trying again',
        },
        {
          label: 'Surface changes today',
          value: changes === null ? '\u00a0' : changes.toLocaleString('en-GB'),
          note: 'since midnight',
        },
        {
          label: 'Errors per minute, last hour',
          chart: (
            <SparkBars
              values={overview.errors_per_minute}
              strongFrom={strongFrom}
              width={262}
              height={40}
              label={`${errors} ${errors === 1 ? 'error' : 'errors'} in the last hour`}
            />
          ),
        },
      ]}
    />
  )
}
