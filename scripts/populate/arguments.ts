import { parseArgs } from 'node:util'
import { mostEventsEach } from './bulk/plan'

export const usage = `Usage:
  npm run populate -- --chat-sessions 20 --journal-entries 60 [--user C123] [--seed 7]
  npm run populate -- --workshop-sessions 200 [--seed 7]
  npm run populate -- --journeys 30 [--user C123] [--seed 7]
  npm run populate -- --fast --sessions 100000 --events 10000000 [--days 90] [--seed 7]
  npm run populate -- --remove
All kinds may be asked for in one run.
--user (or --test-user) takes C123, a UUID, a user name, an e-mail, a phone number or a name; without it a demo person is made.
--url names another server than http://localhost:3000. Rights come from a key made for the run; or --key, or THROUGHLINE_KEY.
--fast writes straight to the database of DATA_DIR or DATABASE_URL. Beside sessions of people it asks for --beside-real-data.
--remove takes away what populate made here, and nothing else.
The same seed makes the same things: a run that broke off is taken up by running it again. Another seed adds to what is there.
More in docs/populate.md.`

export class Misuse extends Error {}

export type Bulk = { sessions: number; events: number; days: number; besideRealData: boolean }

export type Options = {
  workshopSessions: number | null
  chatSessions: number | null
  journalEntries: number | null
  journeys: number | null
  bulk: Bulk | null
  remove: boolean
  user: string | null
  seed: number
  url: string
  key: string | null
}

const text = { type: 'string' } as const
const yes = { type: 'boolean' } as const
const flags = {
  'workshop-sessions': text,
  'chat-sessions': text,
  'journal-entries': text,
  journeys: text,
  fast: yes,
  sessions: text,
  events: text,
  days: text,
  'beside-real-data': yes,
  remove: yes,
  user: text,
  'test-user': text,
  seed: text,
  url: text,
  key: text,
}
type Values = ReturnType<typeof parse>

const mostDays = 3650
const eventsEachUnlessTold = 100

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

function readBulk(values: Values): Bulk | null {
  const { fast, sessions, events, days = '90', 'beside-real-data': besideRealData = false } = values
  if (!fast) {
    if (sessions ?? events ?? values.days) throw new Misuse('--sessions, --events and --days go with --fast.')
    return null
  }
  if (sessions === undefined) throw new Misuse('--fast asks for --sessions.')
  const bulk = {
    sessions: wholeNumber('sessions', sessions),
    events: events === undefined ? eventsEachUnlessTold * Number(sessions) : wholeNumber('events', events),
    days: wholeNumber('days', days),
    besideRealData,
  }
  if (bulk.sessions === 0) throw new Misuse('--sessions takes a number from 1 on.')
  if (bulk.days < 1 || bulk.days > mostDays) throw new Misuse(`--days takes a number from 1 to ${mostDays}.`)
  if (bulk.events > mostEventsEach * bulk.sessions) {
    throw new Misuse(
      `--events is at most ${mostEventsEach} times --sessions: a session is written in one short transaction.`,
    )
  }
  return bulk
}

/** What a run is asked to make. @throws Misuse */
export function readArguments(args: string[], env: Record<string, string | undefined>): Options {
  const values = parse(args)
  const count = (name: 'workshop-sessions' | 'chat-sessions' | 'journal-entries' | 'journeys') => {
    const value = values[name]
    return value === undefined ? null : wholeNumber(name, value)
  }
  const { seed = '7', url = `http://localhost:${env.PORT || 3000}`, remove = false } = values
  if (!URL.canParse(url)) throw new Misuse(`--url takes an address such as http://localhost:3000, not ${url}.`)
  const options = {
    workshopSessions: count('workshop-sessions'),
    chatSessions: count('chat-sessions'),
    journalEntries: count('journal-entries'),
    journeys: count('journeys'),
    bulk: readBulk(values),
    remove,
    user: (values.user ?? values['test-user'])?.trim() ?? null,
    seed: wholeNumber('seed', seed),
    url: new URL(url).origin,
    key: values.key ?? env.THROUGHLINE_KEY ?? null,
  }
  const { workshopSessions, chatSessions, journalEntries, journeys, bulk } = options
  const isAsked = [workshopSessions, chatSessions, journalEntries, journeys, bulk].some((one) => one !== null)
  if (remove && isAsked) throw new Misuse('--remove goes alone: what is to be made is made by a run of its own.')
  if (!remove && !isAsked) {
    throw new Misuse(
      'Say how many with --chat-sessions, --journal-entries, --workshop-sessions, --journeys or --fast --sessions.',
    )
  }
  if (options.user === '')
    throw new Misuse('--user takes C123, a UUID, a user name, an e-mail, a phone number or a name.')
  return options
}
