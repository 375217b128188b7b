const words: Record<string, string> = {
  anyone: 'Anyone',
  visitor: 'A device, with the token of its session',
  device: 'The device that holds the session, with its token',
  owner: 'The person it belongs to, signed in',
  'signed in': 'Whoever is signed in',
  instructor: 'Instructors',
  operator: 'Operators',
  admin: 'Admins',
  'inbox key': 'The page that sent this inbox key with its first event',
  messenger: 'The messenger, by its signature or secret',
  kiosk: 'A browser that is a registered kiosk',
}

/** Who may call, as a list to be read: people and devices one by one, keys by their scopes. */
export function callerWords(callers: readonly string[]): { people: string[]; scopes: string[] } {
  const scopes = callers.filter((caller) => caller.startsWith('key ')).map((caller) => caller.slice('key '.length))
  const people = callers.filter((caller) => !caller.startsWith('key '))
  const order = Object.keys(words)
  const sorted = people.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return { people: sorted.map((caller) => words[caller] ?? caller), scopes }
}
