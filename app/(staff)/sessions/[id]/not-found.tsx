import type { Metadata } from 'next'
import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'

export const metadata: Metadata = { title: 'No such session' }

export default function NoSuchSession() {
  return (
    <>
      <PageTop title="Session" />
      <div className="grid min-h-0 flex-1 overflow-y-auto">
        <StatePanel
          art="ended"
          framed={false}
          title="There is no such session"
          actions={
            <Button asChild variant="primary">
              <Link href="/sessions">All sessions</Link>
            </Button>
          }
        >
          The link may be incomplete, or the session has been deleted since: sessions are not kept for ever.
        </StatePanel>
      </div>
    </>
  )
}
