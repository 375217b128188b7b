/** The countries a visitor picks a dial code from, the shop's own first. `digits` where every mobile number has as many. */
export const countries = [
  { code: 'IN', name: 'India', dial: '+91', digits: 10 },
  { code: 'DE', name: 'Germany', dial: '+49', digits: null },
  { code: 'GB', name: 'United Kingdom', dial: '+44', digits: 10 },
  { code: 'US', name: 'United States', dial: '+1', digits: 10 },
  { code: 'AE', name: 'United Arab Emirates', dial: '+971', digits: 9 },
  { code: 'NP', name: 'Nepal', dial: '+977', digits: 10 },
  { code: 'SG', name: 'Singapore', dial: '+65', digits: 8 },
  { code: 'CH', name: 'Switzerland', dial: '+41', digits: 9 },
] as const
export type Country = (typeof countries)[number]

/** More digits than a number can have after its dial code (ITU-T E.164). */
export const mostDigits = 15
