import type { ReactNode } from 'react'
import { JournalShell } from '@/components/journal/journal-shell'
import { Words } from '@/components/locale/words'

export default function JournalLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['journal', 'thread']}>
      <JournalShell renderedAt={Date.now()}>{children}</JournalShell>
    </Words>
  )
}
