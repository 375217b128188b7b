import { cx } from './cx'

/** A loop of thread going round; stands still as a stitched ring where motion is unwanted. Takes the size of an icon. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      aria-hidden="true"
      className={cx('ui-spinner size-[1.15em] flex-none', className)}
    >
      <circle cx="12" cy="12" r="9" strokeDasharray="34 23" />
    </svg>
  )
}
