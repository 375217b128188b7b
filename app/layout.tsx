import './fonts'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/components/locale/words'
import { themeScript } from '@/components/ui/theme-script'
import { pageNonce } from '@/lib/http/page-actor'
import { Providers } from './providers'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('page')
  return { title: { default: 'Throughline', template: '%s · Throughline' }, description: t('description') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [nonce, locale] = await Promise.all([pageNonce(), getLocale()])
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* Our own constant text, before the first paint; the browser hides the nonce it has checked. */}
        <script nonce={nonce} suppressHydrationWarning>
          {themeScript}
        </script>
      </head>
      <body>
        <Words>
          <Providers>{children}</Providers>
        </Words>
      </body>
    </html>
  )
}
