import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { strings } from './strings'

/** A list without rows: none were ever held, or the filters hide them. */
export function NoConversations({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <StatePanel
        art="hidden"
        title={strings.hidden.title}
        className="mt-6"
        actions={
          <Button size="web" onClick={onClear}>
            {strings.hidden.clear}
          </Button>
        }
      >
        {strings.hidden.text}
      </StatePanel>
    )
  }
  return (
    <StatePanel
      art="loose"
      title={strings.empty.title}
      className="mt-6"
      actions={
        <Button asChild size="web" variant="primary">
          <Link href="/chat">{strings.empty.start}</Link>
        </Button>
      }
    >
      {strings.empty.text}
    </StatePanel>
  )
}
