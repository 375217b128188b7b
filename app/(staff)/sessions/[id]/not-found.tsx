import type { Metadata } from 'next'
import { NoSuchPage } from '@/components/staff/no-such-page'

export const metadata: Metadata = { title: 'No such session' }

export default function NoSuchSession() {
  return (
    <NoSuchPage top="Session" title="There is no such session" list={{ href: '/sessions', label: 'All sessions' }}>
      The link may be incomplete, or the session has been deleted since: sessions are not kept for ever.
    </NoSuchPage>
  )
}
