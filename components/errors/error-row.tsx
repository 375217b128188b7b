import { errorTitle } from '@/components/thread/error-title'
import { SparkBars } from '@/components/thread/spark-bars'
import { cx } from '@/components/ui/cx'
import { plural } from '@/components/ui/plural'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import type { ErrorGroupView } from '@/lib/log/error-schema'
import { firstSeen, people, stateWords, stepWords } from './error-words'

/** The columns of the list; its head stands on the same ones. */
export const errorColumns =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 @xl:grid-cols-[minmax(0,1fr)_minmax(72px,112px)_44px_52px_84px_112px] @3xl:grid-cols-[minmax(0,1fr)_minmax(72px,128px)_44px_52px_88px_84px_118px]'

const recentHours = 8

type Props = { error: ErrorGroupView; now: number; zone: string | undefined; open: boolean; onToggle: () => void }

/** One error in a line: what it says, where, how often, how many, since when, and how it stands. */
export function ErrorRow({ error, now, zone, open, onToggle }: Props) {
  const { words, tone } = stateWords(error)
  const id = `error-${error.fingerprint}`
  return (
    <div
      className={cx(
        errorColumns,
        'relative min-h-[62px] items-center px-4 py-2.5 sm:px-6',
        !open && 'hover:ground-paper',
      )}
    >
      <span id={`${id}-what`} className="min-w-0">
        <b className="block font-semibold text-[13.5px]/[18px] [overflow-wrap:anywhere]">{errorTitle(error)}</b>
        <span className="mono block text-ink-2 [overflow-wrap:anywhere]">
          {error.error_type}
          {error.status_code === null ? null : <span className="ml-2.5 text-danger-t">{error.status_code}</span>}
        </span>
        <RelativeTime
          at={error.last_seen}
          now={now}
          timeZone={zone}
          className="block text-[12.5px] text-ink-3 @3xl:hidden"
        />
      </span>
      <span className="truncate text-ink-2 @max-xl:col-start-1 @max-xl:mt-1.5" title={stepWords(error.step)}>
        {stepWords(error.step)}
        <span className="text-ink-3 @xl:hidden">{`, ${plural(error.count, 'time')}, ${people(error.people)}`}</span>
      </span>
      <b className="hidden text-right font-semibold @xl:block">{error.count.toLocaleString('en-GB')}</b>
      <span className="hidden text-right @xl:block">{error.people.toLocaleString('en-GB')}</span>
      <SparkBars
        values={error.hours}
        width={84}
        height={28}
        strongFrom={error.hours.length - recentHours}
        className="@max-xl:col-start-2 @max-xl:row-start-2 @max-xl:mt-1.5 @max-xl:justify-self-end"
      />
      <span className="hidden text-[12.5px] text-ink-2 @3xl:block">
        <time dateTime={error.first_seen} className="block" suppressHydrationWarning>
          {firstSeen(error.first_seen, now, zone)}
        </time>
        <RelativeTime at={error.last_seen} now={now} timeZone={zone} className="block text-ink-3" />
      </span>
      <span className="@max-xl:col-start-2 @max-xl:row-start-1 @max-xl:self-start @max-xl:justify-self-end">
        <Tag tone={tone}>{words}</Tag>
      </span>
      <button
        type="button"
        id={id}
        aria-labelledby={`${id}-what`}
        aria-describedby={`${id}-facts`}
        aria-expanded={open}
        onClick={onToggle}
        className="ui-inset absolute inset-0"
      />
      <span id={`${id}-facts`} className="sr-only">
        {`${stepWords(error.step)}, ${plural(error.count, 'time')}, ${people(error.people)}, ${words}`}
      </span>
    </div>
  )
}
