import type { Metadata, Viewport } from 'next'
import { Kiosk } from '@/components/kiosk/kiosk'
import { Words } from '@/components/locale/words'
import { env } from '@/lib/env'
import { pageActor, pageKioskSecret } from '@/lib/http/page-actor'
import { whoStandsThere } from '@/lib/sessions/kiosks/let-go'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'

/** Installable: it then runs full-screen, without the browser around it. */
export const metadata: Metadata = {
  title: 'Kiosk',
  manifest: '/kiosk/manifest.webmanifest',
  appleWebApp: { capable: true, title: 'Kiosk', statusBarStyle: 'default' },
  icons: { icon: '/kiosk/icon.svg', apple: '/kiosk/icon-192.png' },
}

export const viewport: Viewport = { themeColor: '#f3f7f3' }

export default async function KioskPage() {
  const [actor, secret] = await Promise.all([pageActor(), pageKioskSecret()])
  const [{ device }, kiosk] = await Promise.all([whoStandsThere({ actor }), kioskOfBrowser(secret)])
  return (
    <Words of={['thread']}>
      <Kiosk holds={device?.alive ?? false} kiosk={kiosk} retentionDays={env().RETENTION_DAYS} />
    </Words>
  )
}
