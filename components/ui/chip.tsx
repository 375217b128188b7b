import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

export type ChipSize = 'console' | 'web' | 'kiosk'

const sizes: Record<ChipSize, string> = {
  console: 'h-[26px] gap-1.5 px-2.5 text-xs [&_svg]:size-[13px]',
  web: 'h-11 gap-2 px-3.5 text-[13.5px] sm:h-9 [&_svg]:size-4',
  kiosk: 'min-h-24 gap-3 border-3 px-[34px] text-[32px]/[1.2] [&_svg]:size-8',
}

/** The look of a chip; `on` and `off` are read from aria or from Radix' data-state. */
export const chipLook = (size: ChipSize = 'console') =>
  cx(
    'ui-chip inline-flex flex-none items-center whitespace-nowrap rounded-full border font-medium transition-colors duration-[var(--tl-fast)] disabled:opacity-45',
    sizes[size],
  )

export type ChipFace = {
  icon?: ReactNode
  count?: number | string
  children: ReactNode
  /** `fill` inks the whole chip when on; `tick` outlines it in its dye with a check, and strikes it out when off. */
  mark?: 'fill' | 'tick'
}

/** What stands in a chip: icon, words, count. */
export function ChipContent({ icon, count, children, mark }: ChipFace) {
  return (
    <>
      {mark === 'tick' ? <Check aria-hidden="true" className="ui-chip-tick text-dye" /> : icon}
      <span className="ui-chip-words">
        {children}
        {count === undefined ? null : <span className="ui-chip-count"> {count}</span>}
      </span>
    </>
  )
}

type Props = Omit<ComponentProps<'button'>, 'children'> & ChipFace & { pressed?: boolean; size?: ChipSize }

/** A chip that toggles (`pressed`) or simply acts (a quick reply, a date). */
export function Chip({ icon, count, children, mark = 'fill', pressed, size = 'console', className, ...rest }: Props) {
  return (
    <button type="button" {...rest} aria-pressed={pressed} data-mark={mark} className={cx(chipLook(size), className)}>
      <ChipContent icon={icon} count={count} mark={mark}>
        {children}
      </ChipContent>
    </button>
  )
}
