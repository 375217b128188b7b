import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { strings } from './strings'

/** Nothing was noted yet, or all of it is forgotten. */
export function NoMemory() {
  return (
    <StatePanel
      art="loose"
      title={strings.empty.title}
      className="mt-8"
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
