import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const keys: [keys: string[], does: string][] = [
  [['A'], 'accept'],
  [['E'], 'edit; Ctrl and Enter saves and accepts, Esc leaves it as it was'],
  [['R'], 'reject, then 1 to 5 for the reason'],
  [['Z'], 'take back the last verdict'],
  [['J', 'K'], 'next, previous'],
  [['?'], 'show these keys'],
]

/** The keys at the foot of the example, and all of them in a dialog. */
export function ReviewKeys({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <footer className="flex h-[46px] flex-none items-center gap-4 border-line border-t px-8 text-ink-2 text-xs max-drawer:hidden">
      <span className="flex items-center gap-1.5">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd> next, previous
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>Z</Kbd> undo
      </span>
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title="Keys"
        trigger={
          <button type="button" className="flex items-center gap-1.5 hover:text-ink">
            <Kbd>?</Kbd> all keys
          </button>
        }
      >
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
          {keys.map(([names, does]) => (
            <div key={does} className="contents">
              <dt className="flex gap-1.5">
                {names.map((name) => (
                  <Kbd key={name}>{name}</Kbd>
                ))}
              </dt>
              <dd className="text-ink-2">{does}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </footer>
  )
}
