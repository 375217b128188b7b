import { Kbd } from '@/components/ui/kbd'

type Props = { live: boolean; holding: boolean; waiting: number }

function standing({ live, holding, waiting }: Props): string {
  if (!live) return 'Connection lost, trying again. The list may be behind.'
  if (waiting > 0) return `${waiting} new, shown when you point elsewhere.`
  if (holding) return 'Row order holds still while you point at it.'
  return 'Updated as it happens. Row order holds still while you point at it.'
}

/** What the keys do, and whether the list is up to date. */
export function SessionsFoot(props: Props) {
  return (
    <footer
      className={`${props.live && props.waiting === 0 ? 'max-sm:hidden' : ''} flex min-h-10 flex-none items-center gap-4 border-line border-t px-4 text-ink-2 text-xs sm:px-6`}
    >
      <span className="flex items-center gap-4 max-sm:hidden">
        <span className="flex items-center gap-1.5">
          <Kbd>J</Kbd>
          <Kbd>K</Kbd> move
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>Enter</Kbd> open
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>W</Kbd> write to them
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>H</Kbd> take or hand back
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>L</Kbd> live only
        </span>
      </span>
      <span role="status" className={`sm:ml-auto ${props.live ? 'text-ink-3' : 'font-medium text-danger-t'}`}>
        {standing(props)}
      </span>
    </footer>
  )
}
