import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { ErrorGroupView } from '@/lib/log/error-schema'
import { ErrorRow, errorColumns } from './error-row'

type Props = {
  errors: ErrorGroupView[]
  now: number
  zone: string | undefined
  open: string | null
  onOpen: (fingerprint: string | null) => void
  /** What stands under the row that is open. */
  detail: (error: ErrorGroupView) => ReactNode
}

/** Errors put together by what they are; one at a time opens. */
export function ErrorList({ errors, now, zone, open, onOpen, detail }: Props) {
  return (
    <div className="@container">
      <div
        aria-hidden="true"
        className={cx(
          errorColumns,
          'hidden h-[34px] flex-none items-center px-6 font-medium text-[11.5px] text-ink-3 @xl:grid',
        )}
      >
        <span>Pattern</span>
        <span>Step</span>
        <span className="text-right">Times</span>
        <span className="text-right">People</span>
        <span>Last 24 h</span>
        <span className="hidden @3xl:block">First, last seen</span>
        <span>State</span>
      </div>
      <ul aria-label="Errors" className="flex-none">
        {errors.map((error) => {
          const isOpen = error.fingerprint === open
          return (
            <li key={error.fingerprint} data-open={isOpen || undefined} className="group border-line border-t">
              <div className={cx('relative', isOpen && 'ground-danger shadow-[inset_3px_0_0_var(--tl-danger)]')}>
                <ErrorRow
                  error={error}
                  now={now}
                  zone={zone}
                  open={isOpen}
                  onToggle={() => onOpen(isOpen ? null : error.fingerprint)}
                />
                {isOpen ? detail(error) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
