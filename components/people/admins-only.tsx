import Link from 'next/link'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'

/** Where somebody came to a page of the admins. */
export function AdminsOnly({ title, children }: { title: string; children: string }) {
  return (
    <>
      <PageTop title={title} />
      <StatePanel
        framed={false}
        art="ended"
        title="This page is for admins"
        actions={
          <Button asChild>
            <Link href="/sessions">See the sessions</Link>
          </Button>
        }
      >
        {children} Ask an admin if your work needs it.
      </StatePanel>
    </>
  )
}
