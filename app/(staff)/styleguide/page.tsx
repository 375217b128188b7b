import type { Metadata } from 'next'
import { staffActor } from '@/lib/http/page-actor'
import { Styleguide } from './styleguide'

export const metadata: Metadata = { title: 'Visual language' }

export default async function StyleguidePage() {
  await staffActor('/styleguide')
  return <Styleguide />
}
