import type { Companion } from '@/db/enums'

const marks: Record<Companion, string> = {
  reflection_buddy: 'M4 22C10 22 12 8 18 8s4 14 10 14',
  inner_voice: 'M16 16m0 0c0-3 4-3 4 0s-5 6-8 2 0-11 6-10 9 7 6 12-10 6-14 3',
}

/** A companion, drawn as a bend of the thread. */
export function CompanionMark({ companion }: { companion: Companion }) {
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={marks[companion]} />
    </svg>
  )
}
