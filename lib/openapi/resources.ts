type Resource = {
  name: string
  description: string
  paths: RegExp
  /** What to read first; the rest goes by the alphabet. */
  first?: string[]
}

/** What the operations are about, in the order in which they are told. */
export const resources: Resource[] = [
  {
    name: 'Visits',
    description:
      'Starting, restoring, handing over and leaving a session: what a device does with the session it holds.',
    paths: /^\/api\/session\//,
    first: ['/api/session/start', '/api/session/restore', '/api/session/handover', '/api/session/claim'],
  },
  {
    name: 'Sessions',
    description: 'Sessions by their id, with their messages, timeline, basket and recorded interactions.',
    paths: /^\/api\/sessions\b/,
    first: ['/api/sessions', '/api/sessions/{id}'],
  },
  {
    name: 'Chat',
    description: 'Messages, replies as they grow, and how the chat stands.',
    paths: /^\/api\/chat\//,
    first: ['/api/chat/message', '/api/chat/history'],
  },
  {
    name: 'Session log',
    description:
      'Events of workshops and other applications: logging, reading, following, and writing to people there.',
    paths: /^\/api\/(session-log|practice)\b/,
    first: ['/api/session-log', '/api/session-log/stream'],
  },
  {
    name: 'Errors and alerts',
    description: 'Error patterns, failing calls, where people stop, and the rules that raise an alert.',
    paths: /^\/api\/(errors|api-calls|funnel|alert-rules|alerts)\b/,
  },
  {
    name: 'Pipeline and training data',
    description: 'Runs of ended sessions, review of examples, datasets, and recordings from elsewhere.',
    paths: /^\/api\/(pipeline|training-examples|datasets|import)\b/,
  },
  {
    name: 'Sign-in',
    description: 'Accounts, user tokens, passwords and the devices somebody is signed in on.',
    paths: /^\/api\/(auth|bank)\//,
    first: ['/api/auth/signup', '/api/auth/login', '/api/auth/logout'],
  },
  {
    name: 'People',
    description: 'Who people are, what is remembered and kept of them, and erasing it.',
    paths: /^\/api\/(people|memories)\b/,
  },
  {
    name: 'Journal',
    description: 'Entries, topics and talks with companions. Words are for their writer alone.',
    paths: /^\/api\/(entries|topics|talks)\b/,
  },
  {
    name: 'Catalogue and orders',
    description: 'Products, orders, help texts and saved replies.',
    paths: /^\/api\/(products|orders|help-texts|saved-replies)\b/,
  },
  {
    name: 'Messengers',
    description: 'The webhooks of WhatsApp and Telegram, in the shapes of their providers.',
    paths: /^\/api\/channels\//,
  },
  {
    name: 'Running it',
    description: 'Health, keys, kiosks, demo data, and who did what.',
    paths: /^\/api\/(health|ready|metrics|openapi\.json|keys|kiosks|audit|staff|operations|demo-data)\b/,
  },
]

/** Its place among all paths. */
export function rankOf(path: string): [number, number, string] {
  const at = resources.findIndex(({ paths }) => paths.test(path))
  const first = resources[at]?.first ?? []
  const leads = first.indexOf(path)
  return [at, leads < 0 ? first.length : leads, path]
}

/** @throws for a path that is about nothing we know. */
export function resourceOf(path: string): string {
  const found = resources.find(({ paths }) => paths.test(path))
  if (!found) throw new Error(`${path} belongs to no resource: name one in lib/openapi/resources.ts.`)
  return found.name
}
