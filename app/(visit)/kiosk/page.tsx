import type { Metadata } from 'next'
import { Kiosk } from '@/components/kiosk/kiosk'
import { env } from '@/lib/env'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Kiosk' }

export default async function KioskPage() {
  const { device } = await pageActor()
  return <Kiosk holds={device?.alive ?? false} retentionDays={env().RETENTION_DAYS} />
}
