import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { Downloaded } from './download-log'

const figures = new Intl.NumberFormat('en-GB')

/** "120,000 of 1,000,000 rows"; "Starting" while nothing has come. */
function downloadWords({ rows, total }: Downloaded): string {
  if (total === null) return rows === 0 ? 'Starting' : `${figures.format(rows)} rows so far`
  return `${figures.format(rows)} of ${figures.format(total)} ${total === 1 ? 'row' : 'rows'}`
}

type Props = { progress: Downloaded; onCancel: () => void; className?: string }

/** How far a file is, as a thread that is drawn to its end, and a way to end it. */
export function DownloadProgress({ progress, onCancel, className }: Props) {
  const { rows, total } = progress
  const share = total ? Math.min(1, rows / total) : 0
  const words = downloadWords(progress)
  return (
    <div className={cx('flex items-center gap-3', className)}>
      <div className="min-w-0 flex-1">
        <div
          role="progressbar"
          aria-label="Saving the file"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={total ? Math.round(share * 100) : undefined}
          aria-valuetext={words}
          className="h-[3px] overflow-hidden rounded-full bg-line"
        >
          <div className="h-full rounded-full bg-thread" style={{ width: `${share * 100}%` }} />
        </div>
        <p className="mt-2 text-ink-2 text-xs tabular-nums">{words}</p>
      </div>
      <Button variant="quiet" onClick={onCancel}>
        Stop
      </Button>
    </div>
  )
}
