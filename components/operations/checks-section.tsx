import Link from 'next/link'
import { Knot } from '@/components/thread/knot'
import { plural } from '@/components/ui/plural'
import type { OperationsView } from '@/lib/operations/schema'
import { sayCount } from './say'
import { type Fact, Facts, Section } from './section'

type Props = { checks: OperationsView['checks']; ago: (at: string) => string }

/** What is proved again and again, and what was found wrong. */
export function ChecksSection({ checks: { ids, pipeline_at: pipelineAt }, ago }: Props) {
  const facts: Fact[] = [
    {
      label: 'Every id of a session agrees',
      value: ids.at ? (ids.violations > 0 ? `${plural(ids.violations, 'row')} wrong` : 'yes') : 'not checked yet',
      ...(ids.at ? { note: `checked ${ago(ids.at)}`, tone: ids.violations > 0 ? 'danger' : 'ok' } : {}),
    },
    {
      label: 'All rows looked at',
      value: ids.whole_at ? ago(ids.whole_at) : 'under way',
      note: `${sayCount(ids.looked)} of this round`,
    },
    { label: 'No session is stuck', value: pipelineAt ? `checked ${ago(pipelineAt)}` : 'not checked within an hour' },
  ]
  return (
    <Section title="Checks" aside="each minute, by the workers">
      <Facts facts={facts} />
      {ids.found.length > 0 ? (
        <ul aria-label="Found wrong" className="mt-1 flex flex-col gap-1.5">
          {ids.found.map(({ table, what, session_id: sessionId }) => (
            <li key={`${table} ${what} ${sessionId}`} className="flex items-start gap-2">
              <Knot kind="error" size={16} />
              <span className="min-w-0">
                <span className="font-mono text-xs tracking-[-.03em]">{table}</span> {what.replaceAll('_', ' ')}
                {sessionId ? (
                  <Link href={`/sessions/${sessionId}`} className="ml-2 underline">
                    Session {sessionId.slice(-8)}
                  </Link>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
