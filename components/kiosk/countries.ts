import type { CountryCode } from 'libphonenumber-js/min'

/** A country by its dial code; `digits` where every mobile number of it has as many. */
export type Country = { code: CountryCode; dial: string; digits: number | null }

/** The countries a visitor picks a dial code from. */
export const countries: Country[] = [
  { code: 'IN', dial: '+91', digits: 10 },
  { code: 'DE', dial: '+49', digits: null },
  { code: 'GB', dial: '+44', digits: 10 },
  { code: 'US', dial: '+1', digits: 10 },
  { code: 'AE', dial: '+971', digits: 9 },
  { code: 'NP', dial: '+977', digits: 10 },
  { code: 'SG', dial: '+65', digits: 8 },
  { code: 'CH', dial: '+41', digits: 9 },
  { code: 'AT', dial: '+43', digits: null },
  { code: 'FR', dial: '+33', digits: 9 },
]

/** Where a kiosk stands, as its settings name it. */
export type Home = Pick<Country, 'code' | 'dial'>

/** The countries to choose from at a kiosk, its own first. */
export function countriesAt(home: Home): [Country, ...Country[]] {
  const own = countries.find(({ code }) => code === home.code) ?? { ...home, digits: null }
  return [own, ...countries.filter(({ code }) => code !== home.code)]
}

/** More digits than a number can have after its dial code (ITU-T E.164). */
export const mostDigits = 15
