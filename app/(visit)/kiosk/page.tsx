import type { Metadata } from 'next'
import { Kiosk } from '@/components/kiosk/kiosk'
import { Words } from '@/components/locale/words'
import { env } from '@/lib/env'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Kiosk' }

export default async function KioskPage() {
  const { device } = await pageActor()
  return (
    <Words of={['thread']}>
      <Kiosk holds={device?.alive ?? false} retentionDays={env().RETENTION_DAYS} />
    </Words>
  )
}
