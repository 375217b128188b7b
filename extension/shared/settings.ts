export type Settings = { server: string; key: string }

export const settingsKey = 'settings'

/** The pages that may be recorded. Which tab is, its person says. */
export const everyPage = ['http://*/*', 'https://*/*']

export async function readSettings(): Promise<Settings | null> {
  const items = await chrome.storage.local.get(settingsKey)
  const settings = items[settingsKey] as Settings | undefined
  return settings?.server && settings.key ? settings : null
}

export async function saveSettings(settings: Settings) {
  await chrome.storage.local.set({ [settingsKey]: settings })
}

export async function readConsent(): Promise<boolean> {
  return typeof (await chrome.storage.local.get('consent')).consent === 'string'
}

export async function saveConsent() {
  await chrome.storage.local.set({ consent: new Date().toISOString() })
}

/** An address as people type it, without path or slash at the end; null when it is none. `localhost:3000` is enough. */
export function originOf(typed: string): string | null {
  const text = typed.trim()
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/.test(text)
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`
  if (/\s/.test(text) || !URL.canParse(address)) return null
  const { origin, hostname, protocol } = new URL(address)
  return hostname && /^https?:$/.test(protocol) ? origin : null
}

/** What to ask the browser for, to speak to this server. Its patterns know no ports. */
export function permissionFor(server: string): chrome.permissions.Asked {
  const { protocol, hostname } = new URL(server)
  return { origins: [`${protocol}//${hostname}/*`] }
}

/** The key as it may be shown: that there is one, and which. */
export function keyHint(key: string): string {
  return `${key.slice(0, 4)}…${key.slice(-4)}`
}
