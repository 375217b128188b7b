import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** The number in E.164 (ITU-T), or null for what is no possible number. Without a dial code it is no number. */
export function normalisePhone(text: string): string | null {
  const parsed = parsePhoneNumberFromString(text)
  return parsed?.isPossible() ? parsed.number : null
}
