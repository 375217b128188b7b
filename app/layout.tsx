import './fonts'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { themeScript } from '@/components/ui/theme-script'
import { pageNonce } from '@/lib/http/page-actor'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: { default: 'Throughline', template: '%s · Throughline' },
  description: 'One session, every surface: chat, session log and training data in one place.',
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
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
