import type { Metadata } from 'next'
import { Workshop } from '@/components/workshop/workshop'

export const metadata: Metadata = { title: 'Voice agents workshop' }

export default function WorkshopPage() {
  return <Workshop />
}
