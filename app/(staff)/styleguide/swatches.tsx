import { type Dye, dyeClass } from '@/components/thread/dye'
import { cx } from '@/components/ui/cx'

const grounds = [
  ['paper', 'bg-paper text-ink'],
  ['surface', 'bg-surface text-ink'],
  ['sunken', 'bg-sunken text-ink'],
  ['ink-3', 'bg-ink-3 text-paper'],
  ['ink-2', 'bg-ink-2 text-paper'],
  ['ink', 'bg-ink text-on-ink'],
]
const states = [
  ['thread', 'bg-thread text-on-thread'],
  ['thread-soft', 'bg-thread-soft text-thread-deep'],
  ['thread-line', 'bg-thread-line text-ink'],
  ['danger-soft', 'bg-danger-soft text-danger-t'],
  ['warn-soft', 'bg-warn-soft text-warn-t'],
  ['ok-soft', 'bg-ok-soft text-ok-t'],
]
const dyes: Dye[] = ['kiosk', 'web', 'whatsapp', 'telegram', 'extension', 'system']

/** Grounds, states and dyes, named as their utilities. */
export function Swatches({ heading }: { heading: string }) {
  const row = (swatches: string[][]) => (
    <div className="grid grid-cols-3 gap-2 sm:grid-cols-6">
      {swatches.map(([name, look]) => (
        <div
          key={name}
          className={cx(
            'flex h-[58px] items-end rounded-[8px] border border-line px-2 py-1.5 font-medium text-[11.5px]/[1.2]',
            look,
          )}
        >
          {name}
        </div>
      ))}
    </div>
  )
  return (
    <>
      <h2 className={heading}>Ground and ink</h2>
      {row(grounds)}
      <h2 className={heading}>Thread and state</h2>
      {row(states)}
      <h2 className={heading}>Dyes, one per surface</h2>
      <div className="flex flex-wrap gap-y-2">
        {dyes.map((dye) => (
          <div key={dye} className={cx('group min-w-14 flex-1', dyeClass(dye))}>
            <div className="h-2 bg-dye group-first:rounded-s group-last:rounded-e" />
            <div className="mt-[7px] font-semibold text-[12.5px] text-dye-t">{dye}</div>
          </div>
        ))}
      </div>
    </>
  )
}
