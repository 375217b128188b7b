import type { Metadata } from 'next'
import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'

export const metadata: Metadata = { title: 'No such person' }

export default function NoSuchPerson() {
  return (
    <>
      <PageTop title="Person" />
      <div className="grid min-h-0 flex-1 overflow-y-auto">
        <StatePanel
          art="ended"
          framed={false}
          title="There is nobody of this number"
          actions={
            <Button asChild variant="primary">
              <Link href="/people">All people</Link>
            </Button>
          }
        >
          The link may be incomplete, or they have been erased since.
        </StatePanel>
      </div>
    </>
  )
}
