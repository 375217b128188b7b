/** A thread whose ends have come apart: the way is interrupted. */
export function BrokenThread({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 96 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="6"
      strokeLinecap="round"
      className={className}
    >
      <path d="M3 14H27M69 14H93" />
      <path d="M36 7l-4-4M38 14h-3M36 21l-4 4M60 7l4-4M58 14h3M60 21l4 4" strokeWidth="4" />
    </svg>
  )
}
