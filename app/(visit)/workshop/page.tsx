import type { Metadata } from 'next'
import { Words } from '@/components/locale/words'
import { Workshop } from '@/components/workshop/workshop'

export const metadata: Metadata = { title: 'Voice agents workshop' }

export default function WorkshopPage() {
  return (
    <Words of={['workshop']}>
      <Workshop />
    </Words>
  )
}
