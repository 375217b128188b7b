import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { KeyList, type KeyWords } from '@/components/ui/key-list'

const keys: KeyWords[] = [
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
        <KeyList keys={keys} />
      </Dialog>
    </footer>
  )
}
