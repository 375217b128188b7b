import type { Metadata } from 'next'
import { KioskSetup } from '@/components/kiosk-setup/kiosk-setup'
import { pageKioskSecret } from '@/lib/http/page-actor'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'

export const metadata: Metadata = { title: 'Set up a kiosk' }

export default async function KioskSetupPage() {
  return <KioskSetup here={await kioskOfBrowser(await pageKioskSecret())} />
}
