import { parseArgs } from 'node:util'

export const usage = `Usage:
  npm run populate -- --chat-sessions 20 --journal-entries 60 [--user C123] [--seed 7]
  npm run populate -- --workshop-sessions 200 [--seed 7]
--user (or --test-user) takes C123, a UUID, a user name, an e-mail, a phone number or a name; without it a demo person is made.
--url names another server than http://localhost:3000. Rights come from a key made for the run; or --key, or THROUGHLINE_KEY.
The same seed makes the same things: a run that broke off is taken up by running it again. Another seed adds to what is there.`

export class Misuse extends Error {}

export type Options = {
  workshopSessions: number | null
  chatSessions: number | null
  journalEntries: number | null
  user: string | null
  seed: number
  url: string
  key: string | null
}

const text = { type: 'string' } as const
const flags = {
  'workshop-sessions': text,
  'chat-sessions': text,
  'journal-entries': text,
  user: text,
  'test-user': text,
  seed: text,
  url: text,
  key: text,
  journeys: text,
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Misuse(`--${name} takes a whole number, not ${value}.`)
  return Number(value)
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: flags }).values
  } catch (error) {
    throw new Misuse((error as Error).message)
  }
}

/** What a run is asked to make. @throws Misuse */
export function readArguments(args: string[], env: Record<string, string | undefined>): Options {
  const values = parse(args)
  if (values.journeys !== undefined) throw new Misuse('--journeys is not there yet.')
  const count = (name: 'workshop-sessions' | 'chat-sessions' | 'journal-entries') => {
    const value = values[name]
    return value === undefined ? null : wholeNumber(name, value)
  }
  const { seed = '7', url = `http://localhost:${env.PORT || 3000}` } = values
  if (!URL.canParse(url)) throw new Misuse(`--url takes an address such as http://localhost:3000, not ${url}.`)
  const options = {
    workshopSessions: count('workshop-sessions'),
    chatSessions: count('chat-sessions'),
    journalEntries: count('journal-entries'),
    user: (values.user ?? values['test-user'])?.trim() ?? null,
    seed: wholeNumber('seed', seed),
    url: new URL(url).origin,
    key: values.key ?? env.THROUGHLINE_KEY ?? null,
  }
  const { workshopSessions, chatSessions, journalEntries } = options
  if (workshopSessions === null && chatSessions === null && journalEntries === null) {
    throw new Misuse('Say how many with --chat-sessions, --journal-entries or --workshop-sessions.')
  }
  if (options.user === '')
    throw new Misuse('--user takes C123, a UUID, a user name, an e-mail, a phone number or a name.')
  return options
}
