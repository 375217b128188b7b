import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min'
import type { Metadata, Viewport } from 'next'
import { MessengersOn } from '@/components/carry-on/messengers-on'
import { Kiosk } from '@/components/kiosk/kiosk'
import type { KioskWords } from '@/components/kiosk/language'
import type { Locale } from '@/db/enums'
import { messengersOn } from '@/lib/chat/channels/settings'
import { env } from '@/lib/env'
import { pageActor, pageKioskSecret } from '@/lib/http/page-actor'
import { readWords } from '@/lib/locale/words'
import { defaultKioskSettings } from '@/lib/sessions/kiosk-schema'
import { whoStandsThere } from '@/lib/sessions/kiosks/let-go'
import { kioskOfBrowser } from '@/lib/sessions/kiosks/of-browser'

/** Installable: it then runs full-screen, without the browser around it. */
export const metadata: Metadata = {
  title: 'Kiosk',
  manifest: '/kiosk/manifest.webmanifest',
  appleWebApp: { capable: true, title: 'Kiosk', statusBarStyle: 'default' },
  icons: { icon: '/kiosk/icon-192.png', apple: '/kiosk/icon-192.png' },
}

export const viewport: Viewport = { themeColor: '#f3f7f3' }

type Props = { searchParams: Promise<{ step?: string | string[] }> }

export default async function KioskPage({ searchParams }: Props) {
  const [actor, secret] = await Promise.all([pageActor(), pageKioskSecret()])
  const [{ device }, kiosk] = await Promise.all([whoStandsThere({ actor }), kioskOfBrowser(secret)])
  const { locales, country } = kiosk?.settings ?? defaultKioskSettings
  return (
    <MessengersOn on={messengersOn()}>
      <Kiosk
        asksNumber={(await searchParams).step === 'number'}
        holds={device?.alive ?? false}
        kiosk={kiosk}
        home={homeIn(country)}
        words={await wordsOf(locales)}
        retentionDays={env().RETENTION_DAYS}
      />
    </MessengersOn>
  )
}

/** All the languages at once: a change of language must not wait for a server. */
async function wordsOf(locales: Locale[]): Promise<KioskWords> {
  const said = locales.map(async (locale) => {
    const { thread, kiosk } = await readWords(locale)
    return [locale, { thread, kiosk }]
  })
  return Object.fromEntries(await Promise.all(said))
}

/** A code that no country has is India's, as in the settings of a new kiosk. */
function homeIn(country: string) {
  const code = isSupportedCountry(country) ? country : 'IN'
  return { code, dial: `+${getCountryCallingCode(code)}` }
}
