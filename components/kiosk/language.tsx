'use client'

import { type Messages, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, use, useEffect } from 'react'
import type { Locale } from '@/db/enums'

/** What the kiosk says, in each language it offers. It has them all at hand, so that a change needs no server. */
export type KioskWords = Partial<Record<Locale, Pick<Messages, 'thread' | 'kiosk'>>>

type Offered = {
  locales: Locale[]
  /** The one line about the shop's screen in another language than is shown. */
  lineIn: (locale: Locale) => string | undefined
  choose: (locale: Locale) => void
}

const Offer = createContext<Offered>({ locales: [], lineIn: () => undefined, choose: () => {} })

/** The languages a visitor can choose from, and how. */
export const useOffered = () => use(Offer)

type Props = {
  words: KioskWords
  locales: Locale[]
  locale: Locale
  onChoose: (locale: Locale) => void
  children: ReactNode
}

/** That of the shop, as the screen stands in it. */
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Lets everything below speak one language, and change it where it stands: what is typed and shown stays. */
export function Language({ words, locales, locale, onChoose, children }: Props) {
  useEffect(() => {
    // Dialogs stand outside of the kiosk's own element.
    document.documentElement.lang = locale
  }, [locale])
  const lineIn = (other: Locale) => words[other]?.kiosk.attract.line
  return (
    <NextIntlClientProvider locale={locale} messages={words[locale] ?? {}} timeZone={zone}>
      <Offer value={{ locales, lineIn, choose: onChoose }}>{children}</Offer>
    </NextIntlClientProvider>
  )
}
