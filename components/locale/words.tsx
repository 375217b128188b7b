import { type Messages, NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

type Props = { of?: (keyof Messages)[]; children: ReactNode }

/** Hands a page the words it says, in the visitor's language, those of every page, and no others. For pages; what is below reads them by useTranslations. */
export async function Words({ of = [], children }: Props) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()])
  const messages = Object.fromEntries((['page', ...of] as const).map((page) => [page, all[page]]))
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
