import type { Metadata } from 'next'
import { NoSuchPage } from '@/components/staff/no-such-page'

export const metadata: Metadata = { title: 'No such person' }

export default function NoSuchPerson() {
  return (
    <NoSuchPage top="Person" title="There is nobody of this number" list={{ href: '/people', label: 'All people' }}>
      The link may be incomplete, or they have been erased since.
    </NoSuchPage>
  )
}
