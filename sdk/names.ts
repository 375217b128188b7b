const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const hex = (count: number) => Array.from(randomBytes(count), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** One load of a page in one tab: with the number of an event it makes the event's id, so that a missing number is seen. */
export const newTab = () => `t${hex(5)}`

/** A key of 256 random bits, as 43 characters of base64url. */
function newKey(): string {
  const base64 = btoa(String.fromCharCode(...randomBytes(32)))
  return base64.replace(/\+/g, '-').replace(/\//g, '_').slice(0, 43)
}

const kept = new Map<string, string>()

/** What was kept under a name, else what is made now; memory keeps it where the browser refuses to. */
function keep(storage: () => Storage, name: string, make: () => string): string {
  let value = kept.get(name)
  if (value) return value
  try {
    value = storage().getItem(name) || make()
    storage().setItem(name, value)
  } catch {
    value ??= make()
  }
  kept.set(name, value)
  return value
}

/** The page's own token of 128 random bits, the same until the tab is closed: the next person at this computer starts afresh. */
export const ownToken = () =>
  keep(
    () => sessionStorage,
    'throughline.token',
    () => `ws_${hex(16)}`,
  )

/** The key by which this browser reads what staff write into a session. */
export const inboxKeyOf = (token: string) => keep(() => localStorage, `throughline.inbox.${token}`, newKey)
