import Link from 'next/link'
import type { ReactNode } from 'react'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { PageTop } from '@/components/ui/page-top'

type Props = {
  /** What the page would have been about: "Person". */
  top: string
  title: string
  /** Where all that there are stand. */
  list: { href: string; label: string }
  children: ReactNode
}

/** The page of something that is not there, or not any more. */
export function NoSuchPage({ top, title, list, children }: Props) {
  return (
    <>
      <PageTop title={top} />
      <div className="grid min-h-0 flex-1 overflow-y-auto">
        <StatePanel
          art="ended"
          framed={false}
          title={title}
          actions={
            <Button asChild variant="primary">
              <Link href={list.href}>{list.label}</Link>
            </Button>
          }
        >
          {children}
        </StatePanel>
      </div>
    </>
  )
}
