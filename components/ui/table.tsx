import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

type Tone = 'thread' | 'danger'
type CellProps = { title: ReactNode; note: ReactNode; mono?: boolean; plain?: boolean }

/** A full-width table on its own scrolling ground; `label` names it. */
export function Table({ label, className, children, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="ui-table-scroll ui-inset ground-surface"
    >
      <table {...rest} className={cx('ui-table', className)}>
        {children}
      </table>
    </section>
  )
}

/** A column head; `numeric` aligns it with its figures. */
export function Th({ numeric = false, className, ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return <th scope="col" {...rest} className={cx(numeric && 'text-right', className)} />
}

/** A row; `selected` tints it, `edge` draws a bar at its start. */
export function Tr(props: ComponentProps<'tr'> & { selected?: boolean | Tone; edge?: Tone }) {
  const { selected = false, edge, className, ...rest } = props
  const tone = selected === true ? 'thread' : selected
  return <tr {...rest} data-selected={tone || undefined} data-edge={edge} className={className} />
}

/** A cell. */
export function Td({ numeric = false, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td {...rest} className={cx(numeric && 'text-right', className)} />
}

/** Two lines in a cell: what it is, and what is worth knowing about it; `plain` where the row is named elsewhere. */
export function CellLines({ title, note, mono = false, plain = false }: CellProps) {
  return (
    <>
      <span className={cx('block', !plain && 'font-semibold text-[13.5px]/[18px]')}>{title}</span>
      <span className={cx('block text-ink-3 text-xs', mono && 'font-mono tracking-[-.03em]')}>{note}</span>
    </>
  )
}

/** A row under all others, such as the way to more of them; nothing when it holds nothing. */
export function TableFoot({
  columns,
  className,
  children,
}: {
  columns: number
  className?: string
  children: ReactNode
}) {
  return children ? (
    <tfoot className={className}>
      <tr>
        <td colSpan={columns} className="py-3">
          {children}
        </td>
      </tr>
    </tfoot>
  ) : null
}
