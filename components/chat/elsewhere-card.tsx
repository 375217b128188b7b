import type { ReactNode } from 'react'
import { type Dye, dyeClass } from '@/components/thread/dye'
import { cx } from '@/components/ui/cx'

type Props = { dye: Dye; icon: ReactNode; title: string; note: string; className?: string; children: ReactNode }

/** One way to go on elsewhere, in the colour of where it leads. */
export function ElsewhereCard({ dye, icon, title, note, className, children }: Props) {
  return (
    <div
      className={cx(
        'mt-2 flex gap-3 rounded-card border border-line p-3.5 [&>svg]:mt-px [&>svg]:size-5 [&>svg]:flex-none [&>svg]:text-dye-t',
        dyeClass(dye),
        className,
      )}
    >
      {icon}
      <div className="min-w-0 flex-1">
        <h3 className="font-semibold text-[15px]/[1.4]">{title}</h3>
        <p className="text-[13px] text-ink-2">{note}</p>
        {children}
      </div>
    </div>
  )
}
