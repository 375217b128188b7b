import { Dialog } from '@/components/ui/dialog'
import { KeyList, type KeyWords } from '@/components/ui/key-list'

const keys: KeyWords[] = [
  [['J', 'K'], 'the next event, the one before'],
  [['E'], 'the next error'],
  [['T'], 'live tail on or off'],
  [['W'], 'write to them'],
  [['H'], 'take over from the assistant, or hand back'],
  [['F'], 'kinds of events'],
  [['/'], 'find in this session'],
  [['[', ']'], 'move the visible part'],
  [['Home', 'End'], 'where it began, and now'],
  [['Esc'], 'close what is open'],
]

/** What the keyboard does here. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <KeyList keys={keys} />
    </Dialog>
  )
}
