import { cx } from '@/components/ui/cx'
import type { ApiCallList } from '@/lib/log/error-schema'

const columns =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 sm:grid-cols-[64px_minmax(0,1fr)_72px_72px_minmax(96px,180px)]'

/** Past this share of failures a call counts as broken, in percent. */
const broken = 20

/** The calls of outside interfaces, those that fail most first, each with the share that fails. */
export function CallsList({ calls }: { calls: ApiCallList['items'] }) {
  return (
    <>
      <div
        aria-hidden="true"
        className={cx(
          columns,
          'hidden h-[34px] flex-none items-center px-6 font-medium text-[11.5px] text-ink-3 sm:grid',
        )}
      >
        <span>Method</span>
        <span>Endpoint</span>
        <span className="text-right">Calls</span>
        <span className="text-right">Failed</span>
        <span>Failure rate</span>
      </div>
      <ul aria-label="API calls" className="flex-none">
        {calls.map(({ method, endpoint, calls: count, failures, rate }) => (
          <li
            key={`${method} ${endpoint}`}
            className={cx(columns, 'min-h-[47px] items-center border-line border-t px-4 py-2.5 sm:px-6')}
          >
            <span className="mono text-ink-2 max-sm:col-start-1">{method}</span>
            <span className="mono [overflow-wrap:anywhere] max-sm:col-start-1">{endpoint}</span>
            <span className="text-right max-sm:col-start-2 max-sm:row-start-1">
              {count.toLocaleString('en-GB')}
              <span className="sm:sr-only"> calls</span>
            </span>
            <b className="text-right font-semibold max-sm:col-start-2 max-sm:row-start-2">
              {failures.toLocaleString('en-GB')}
              <span className="font-normal sm:sr-only"> failed</span>
            </b>
            <span className="flex items-center gap-2 max-sm:col-span-full max-sm:mt-1.5">
              <span aria-hidden="true" className="h-2 flex-1 rounded-[2px] bg-sunken">
                <i
                  className={cx('block h-2 rounded-[2px] bg-danger', rate < broken && 'opacity-45')}
                  style={{ width: `${rate}%` }}
                />
              </span>
              <span
                className={cx('w-12 text-right', rate >= broken && 'font-semibold text-danger-t')}
              >{`${rate} %`}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
