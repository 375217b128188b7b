import { Slot } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { Spinner } from './spinner'

export type ButtonVariant = 'primary' | 'ink' | 'outline' | 'soft' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'console' | 'web' | 'kiosk'

const base =
  'relative inline-flex flex-none items-center justify-center whitespace-nowrap border font-medium transition-[background-color,border-color,color,transform] duration-[var(--tl-fast)] active:scale-[.985] disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-progress'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-thread bg-thread text-on-thread not-disabled:hover:border-thread-deep not-disabled:hover:bg-thread-deep',
  ink: 'border-ink bg-ink text-on-ink not-disabled:hover:border-ink-2 not-disabled:hover:bg-ink-2',
  outline: 'border-line-2 bg-surface text-ink not-disabled:hover:bg-sunken',
  soft: 'border-line bg-surface text-ink not-disabled:hover:border-line-2',
  quiet: 'border-transparent bg-transparent text-ink-2 not-disabled:hover:bg-sunken not-disabled:hover:text-ink',
  danger: 'border-danger bg-surface text-danger-t not-disabled:hover:bg-danger-soft',
}

const sizes: Record<ButtonSize, { box: string; padding: string; square: string }> = {
  small: { box: 'h-[26px] gap-1.5 rounded-control text-xs [&_svg]:size-3.5', padding: 'px-[9px]', square: 'w-[26px]' },
  console: { box: 'h-8 gap-[7px] rounded-control text-sm [&_svg]:size-[15px]', padding: 'px-3', square: 'w-8' },
  web: { box: 'h-11 gap-2 rounded-control text-[15px] [&_svg]:size-[18px]', padding: 'px-4', square: 'w-11' },
  kiosk: {
    box: 'min-h-24 gap-5 rounded-kiosk border-3 text-4xl/[1.15] font-semibold [&_svg]:size-[1.15em]',
    padding: 'px-11',
    square: 'min-w-24',
  },
}

type Props = Omit<ComponentProps<'button'>, 'children'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  /** Shown after the words. */
  iconAfter?: ReactNode
  /** Keeps the place and the focus, refuses further presses. */
  loading?: boolean
  /** Lends the look to the single child, for example a link. */
  asChild?: boolean
  /** As wide as high, for an icon alone. */
  square?: boolean
  children?: ReactNode
}

/** A button of every surface: 32 px in the console, 44 on the web, 96 and more at the kiosk. */
export function Button({
  variant = 'outline',
  size = 'console',
  icon,
  iconAfter,
  loading = false,
  asChild = false,
  square = false,
  className,
  children,
  ...rest
}: Props) {
  const Tag = asChild ? Slot.Root : 'button'
  const handlers = loading ? { onClick: (event: { preventDefault(): void }) => event.preventDefault() } : null
  return (
    <Tag
      {...(asChild ? null : { type: 'button' as const })}
      {...rest}
      {...handlers}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled']}
      className={cx(base, variants[variant], sizes[size].box, sizes[size][square ? 'square' : 'padding'], className)}
    >
      {loading ? <Spinner /> : icon}
      <Slot.Slottable>{children}</Slot.Slottable>
      {iconAfter}
    </Tag>
  )
}

type IconProps = Omit<Props, 'icon' | 'iconAfter' | 'asChild' | 'square'> & { label: string; children: ReactNode }

/** A square button that carries an icon alone; `label` is what it is called. */
export function IconButton({ label, variant = 'quiet', children, ...rest }: IconProps) {
  return <Button {...rest} square variant={variant} icon={children} aria-label={label} />
}
