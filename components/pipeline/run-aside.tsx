import type { ReactNode } from 'react'
import { Drawer } from '@/components/ui/drawer'
import { Kbd } from '@/components/ui/kbd'
import { RunDetailBody } from './run-detail'
import { shortId } from './run-words'

type Props = {
  id: string | null
  wide: boolean
  canAct: boolean
  tries: number
  now: number
  onClose: () => void
  /** What stands below the run. */
  children: ReactNode
}

/** The selected run beside the list, over it where there is no room. */
export function RunAside({ id, wide, onClose, children, ...rest }: Props) {
  if (!wide) {
    return (
      <>
        <div className="border-line border-t">{children}</div>
        <Drawer open={id !== null} onClose={onClose} title={id ? `Run ${shortId(id)}` : 'Run'}>
          {id ? <RunDetailBody id={id} {...rest} /> : null}
        </Drawer>
      </>
    )
  }
  return (
    <aside
      id="run-detail"
      aria-label="Selected run"
      tabIndex={-1}
      className="ui-inset w-[388px] flex-none overflow-y-auto border-line border-l outline-none"
    >
      {id ? (
        <RunDetailBody
          key={id}
          id={id}
          heading={<h2 className="font-bold text-[15px] tracking-[-.01em]">Run {shortId(id)}</h2>}
          {...rest}
        />
      ) : (
        <p className="border-line border-b px-5 py-4 text-ink-2 leading-6">
          Pick a run to see its stages. <Kbd>J</Kbd> <Kbd>K</Kbd> move through the list.
        </p>
      )}
      {children}
    </aside>
  )
}
