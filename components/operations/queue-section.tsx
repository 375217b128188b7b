import { RelativeTime } from '@/components/ui/relative-time'
import { Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OperationsView } from '@/lib/operations/schema'
import { sayCount, saySpan } from './say'
import { Section } from './section'

const names: Record<string, string> = {
  pipeline_run: 'Pipeline runs',
  alert_webhook: 'Webhooks of alerts',
  entry_analysis: 'Journal entries to read',
  messenger_incoming: 'Messenger, coming in',
  messenger_outgoing: 'Messenger, going out',
  every_minute: 'What is done each minute',
  every_hour: 'What is done each hour',
}

type Props = {
  queue: OperationsView['queue']
  workers: OperationsView['workers']
  now: number
  zone: string | undefined
}

/** What waits to be worked, and who works. */
export function QueueSection({ queue, workers, now, zone }: Props) {
  return (
    <Section title="Queue and workers">
      <div className="-mx-4 sm:-mx-6">
        <Table label="Jobs" className="min-w-0 table-fixed">
          <thead>
            <tr>
              <Th>Job</Th>
              <Th numeric className="w-[68px]">
                Waiting
              </Th>
              <Th numeric className="w-[68px]">
                Running
              </Th>
              <Th numeric className="w-[72px]">
                Given up
              </Th>
              <Th numeric className="w-[72px] max-sm:hidden">
                Oldest
              </Th>
            </tr>
          </thead>
          <tbody>
            {queue.map(({ job, waiting, running, failed, oldest_s }) => (
              <tr key={job}>
                <Td className="h-9">{names[job] ?? job}</Td>
                <Td numeric>{sayCount(waiting)}</Td>
                <Td numeric>{sayCount(running)}</Td>
                <Td numeric className={failed > 0 ? 'font-semibold text-danger-t' : ''}>
                  {sayCount(failed)}
                </Td>
                <Td numeric className="text-ink-3 max-sm:hidden">
                  {oldest_s > 1 ? saySpan(oldest_s) : '–'}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <ul aria-label="Workers" className="mt-2 flex flex-col">
        {workers.map(({ id, seen_at, alive }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 py-1.5">
            <span>
              Worker <span className="font-mono text-xs tracking-[-.03em]">{id}</span>
            </span>
            <span className="flex items-baseline gap-2 text-ink-3 text-xs">
              <RelativeTime at={seen_at} now={now} timeZone={zone} />
              <Tag tone={alive ? 'ok' : 'neutral'}>{alive ? 'lives' : 'silent'}</Tag>
            </span>
          </li>
        ))}
      </ul>
      {workers.length === 0 ? (
        <p className="mt-2 text-ink-2">
          No worker gave a sign in the last hour. Start one with{' '}
          <code className="font-mono text-xs">npm run worker</code>, or set{' '}
          <code className="font-mono text-xs">WORKERS=inline</code>.
        </p>
      ) : null}
    </Section>
  )
}
