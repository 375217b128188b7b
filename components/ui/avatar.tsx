import type { ReactNode } from 'react'
import { cx } from './cx'

/** The first letters of the first and the last word: "Jana Krüger" gives "JK", "" gives "". */
function initials(name: string) {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

/** Initials in a circle, or an icon for somebody without a name. Takes its tint from a dye class. */
export function Avatar({ name, icon, className }: { name?: string | null; icon?: ReactNode; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'grid size-7 flex-none place-items-center rounded-full bg-[var(--dye-s,var(--tl-system-soft))] font-semibold text-2xs text-[var(--dye-t,var(--tl-system-t))] [&_svg]:size-3.5',
        className,
      )}
    >
      {icon ?? initials(name ?? '')}
    </span>
  )
}
