import { dyeClass } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { RelativeTime } from '@/components/ui/relative-time'
import type { PipelineView } from '@/lib/pipeline/api-schema'
import { sayNumber } from './duration'

const found: Record<string, string> = {
  session_without_run: 'ended without a run',
  session_left_processing: 'left processing without a run',
  run_of_settled_session: 'run and status did not agree',
  run_without_job: 'lost its place in the queue',
  examples_without_consent: 'examples without consent, deleted',
}

type Props = Pick<PipelineView, 'checked_at' | 'repaired'> & { now: number }

/** When it was last proved that no session is stuck, and what that has mended. */
export function CheckNote({ checked_at, repaired, now }: Props) {
  return (
    <section aria-label="Check of all sessions" className="border-line border-t px-5 py-3.5">
      <p className={`flex items-center gap-2 text-ink-2 ${dyeClass('thread')}`}>
        <Knot kind={checked_at ? 'pipeline' : 'state'} size={18} />
        {checked_at ? (
          <span>
            No session is stuck, checked <RelativeTime at={checked_at} now={now} />
          </span>
        ) : (
          'No check of the sessions within the last hour: one comes every minute while workers run.'
        )}
      </p>
      {repaired.length > 0 ? (
        <>
          <h3 className="mt-2.5 text-ink-3 text-xs">Repaired in 24 h</h3>
          <ul className="mt-1 flex flex-col gap-1 text-ink-2">
            {repaired.map(({ what, count, last_at }) => (
              <li key={what} className="flex justify-between gap-3">
                <span>
                  <b className="font-semibold">{sayNumber(count)}</b> {found[what] ?? what}
                </span>
                <RelativeTime at={last_at} now={now} className="flex-none text-ink-3 text-xs" />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
