import Bowser from 'bowser'

/** What a person would call the device behind a User-Agent header, "Firefox on Windows"; null when it tells nothing. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null
  const { browser, os } = Bowser.parse(userAgent)
  if (!browser.name) return null
  return os.name ? `${browser.name} on ${os.name}` : browser.name
}
