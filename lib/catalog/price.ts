import type { Locale } from '@/db/enums'
import type { Currency } from './schema'

// India groups by lakh and Ireland writes the euro first, as English does.
const regions: Record<Locale, Record<Currency, string>> = {
  en: { INR: 'en-IN', EUR: 'en-IE' },
  de: { INR: 'de-DE', EUR: 'de-DE' },
  hi: { INR: 'hi-IN', EUR: 'hi-IN' },
}

/** The currency that a visitor reading this language is shown. */
export function currencyOf(locale: Locale): Currency {
  return locale === 'de' ? 'EUR' : 'INR'
}

/** `minor` in paise or cents as people write it: ₹6,490 without decimals when whole, €79.90, 79,90 €. */
export function formatPrice(minor: number, currency: Currency, locale: Locale): string {
  const format = new Intl.NumberFormat(regions[locale][currency], {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(minor / 100)
}

/** A product's price in minor units of a currency. */
export function priceIn(product: { priceInr: number; priceEur: number }, currency: Currency): number {
  return currency === 'EUR' ? product.priceEur : product.priceInr
}
