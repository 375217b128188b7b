import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const keys: [string[], string][] = [
  [['J', 'K'], 'the next event, the one before'],
  [['E'], 'the next error'],
  [['T'], 'live tail on or off'],
  [['W'], 'write to them'],
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
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([names, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd className="text-ink-2">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
