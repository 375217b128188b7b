import { RunLine } from '@/components/thread/run-line'
import { cx } from '@/components/ui/cx'
import type { RunView } from '@/lib/pipeline/api-schema'
import { sayDuration } from './duration'
import { nowWords, runName, runStops, runTime, runTrouble, shortId } from './run-words'

/** The columns of the list; its head stands on the same ones. */
export const runColumns =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 sm:grid-cols-[62px_minmax(0,1fr)_152px_minmax(0,1.1fr)_60px]'

type Props = { run: RunView; now: number; tries: number; selected: boolean; onSelect: () => void }

/** One run: where it is on the line, what it is doing, what went wrong word for word. */
export function RunRow({ run, now, tries, selected, onSelect }: Props) {
  const { words, tone } = nowWords(run, tries, now)
  const trouble = runTrouble(run)
  const id = `run-${run.id}`
  return (
    <div
      className={cx(
        runColumns,
        'relative min-h-[46px] items-center border-line border-t px-4 py-2 sm:px-6',
        selected ? 'ground-thread' : 'ground-surface hover:ground-paper',
      )}
    >
      <span className="mono hidden text-ink-2 sm:block">{shortId(run.id)}</span>
      <span id={`${id}-who`} className="flex min-w-0 items-baseline gap-2.5">
        <b className="truncate font-semibold">{runName(run)}</b>
        <span className="mono truncate text-ink-3">{shortId(run.sessionToken)}</span>
      </span>
      <RunLine stops={runStops(run)} className="row-start-2 sm:row-start-auto" />
      <span
        id={`${id}-now`}
        className={cx(
          'col-start-1 row-start-3 sm:col-start-auto sm:row-start-auto',
          tone === 'danger' ? 'font-semibold text-danger-t' : 'text-ink-2',
        )}
      >
        {words}
      </span>
      <span className="col-start-2 row-start-1 whitespace-nowrap text-right text-ink-2 sm:col-start-auto sm:row-start-auto">
        {sayDuration(runTime(run, now))}
      </span>
      {trouble ? (
        <p className="col-span-full pt-1.5 pb-1 [overflow-wrap:anywhere] sm:col-start-2">
          <span className={cx('mono', trouble.tone === 'danger' ? 'text-danger-t' : 'text-ink-2')}>{trouble.text}</span>
          {trouble.at ? <span className="ml-2.5 text-ink-3">{`at ${trouble.at.toLowerCase()}`}</span> : null}
        </p>
      ) : null}
      <button
        type="button"
        id={id}
        aria-labelledby={`${id}-who ${id}-now`}
        aria-pressed={selected}
        onClick={onSelect}
        className="ui-inset absolute inset-0"
      />
    </div>
  )
}
