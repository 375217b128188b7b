import type { BankCurrency, Locale } from '@/db/enums'

const regions: Record<Locale, Record<BankCurrency, string>> = {
  en: { INR: 'en-IN', EUR: 'en-IE', USD: 'en-US' },
  de: { INR: 'de-DE', EUR: 'de-DE', USD: 'de-DE' },
  hi: { INR: 'hi-IN', EUR: 'hi-IN', USD: 'hi-IN' },
}

/** A sum in minor units as people write it: €1,203.10, 1.203,10 €. */
export function moneyText(minor: number, currency: BankCurrency, locale: Locale): string {
  return new Intl.NumberFormat(regions[locale][currency], { style: 'currency', currency }).format(minor / 100)
}

/** The currency in which accounts are opened for whoever reads this language. */
export function bankCurrencyOf(locale: Locale): BankCurrency {
  return locale === 'de' ? 'EUR' : 'INR'
}
