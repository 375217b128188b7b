import { Refused } from './populate/api'
import { Misuse, type Options, readArguments, usage } from './populate/arguments'
import { NoUser } from './populate/find-user'
import { type Made, makeLife } from './populate/make-life'
import { makeWorkshop } from './populate/make-workshop'
import { rightsOfKey, withOwnKey } from './populate/rights'
import { isServing, NoServer } from './populate/send'

const broken = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => broken.abort())

async function life({ chatSessions, journalEntries, seed, user, url, key }: Options): Promise<Made> {
  const numbers = { chatSessions: chatSessions ?? 0, journalEntries: journalEntries ?? 0 }
  const wanted = { ...numbers, seed, user, now: new Date() }
  const place = { url, signal: broken.signal }
  return key ? makeLife(rightsOfKey(key, place), wanted) : withOwnKey(place, (rights) => makeLife(rights, wanted))
}

function report({ topics, entries, talks, failed }: Made) {
  const total = topics + entries + talks
  const rate = (100 * total) / (total + failed)
  process.stdout.write(
    [
      `Topics: ${topics}`,
      `Journal Entries: ${entries}`,
      `Chat Sessions: ${talks}`,
      `Total Success: ${total} items`,
      `Overall Success Rate: ${rate.toFixed(1)}%`,
      '',
    ].join('\n'),
  )
  if (failed > 0) process.exitCode = 1
}

function tell(error: unknown) {
  const told = [Misuse, NoServer, NoUser, Refused].some((kind) => error instanceof kind)
  const words = broken.signal.aborted
    ? 'Broken off. Run the same command again to go on.'
    : told
      ? (error as Error).message
      : (error as Error).stack
  process.stderr.write(`${words}\n`)
  if (error instanceof Misuse) process.stderr.write(`\n${usage}\n`)
  process.exitCode = broken.signal.aborted ? 130 : error instanceof Misuse ? 2 : 1
}

try {
  const options = readArguments(process.argv.slice(2), process.env)
  const { url, seed, workshopSessions } = options
  if (!(await isServing(url))) {
    throw new NoServer(`Nobody answers at ${url}. Start the server with npm start, or name another with --url.`)
  }
  // First, as it may find that the person it is for is not known: then nothing at all is written.
  const made = options.chatSessions === null && options.journalEntries === null ? null : await life(options)
  if (workshopSessions !== null) await makeWorkshop({ count: workshopSessions, seed, url })
  if (made) report(made)
} catch (error) {
  tell(error)
}
