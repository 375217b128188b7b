import { Refused } from './populate/api'
import { Misuse, type Options, readArguments, usage } from './populate/arguments'
import { AlreadyFilling } from './populate/bulk/fill'
import { NoUser } from './populate/find-user'
import { makeBulk, RealData } from './populate/make-bulk'
import { makeJourneys } from './populate/make-journeys'
import { type Made, makeLife } from './populate/make-life'
import { makeWorkshop } from './populate/make-workshop'
import { openPlace } from './populate/place'
import { removeAll } from './populate/remove'
import { markTokens, type Rights, rightsOfKey, withOwnKey } from './populate/rights'
import { isServing, NoServer } from './populate/send'

const broken = new AbortController()
const { signal } = broken
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => broken.abort())
// Of the server that started it, if one did.
process.once('disconnect', () => broken.abort())
process.channel?.unref()

/** What belongs to a person. @returns what was made of a life, where one was asked for. */
async function ofPerson(options: Options, rights: Rights): Promise<Made | null> {
  const { chatSessions, journalEntries, journeys, seed, user } = options
  const place = await openPlace(rights, user)
  const now = new Date()
  const hasLife = chatSessions !== null || journalEntries !== null
  const numbers = { chatSessions: chatSessions ?? 0, journalEntries: journalEntries ?? 0 }
  const made = hasLife ? await makeLife(place, { ...numbers, seed, now }) : null
  if (journeys !== null) {
    const { failed } = await makeJourneys(place, { count: journeys, seed, now, signal })
    if (failed > 0) process.exitCode = 1
  }
  return made
}

async function throughApi(options: Options) {
  const { url, key, seed, workshopSessions, chatSessions, journalEntries, journeys } = options
  const isOfPerson = chatSessions !== null || journalEntries !== null || journeys !== null
  if (!isOfPerson && workshopSessions === null) return
  if (!(await isServing(url))) {
    throw new NoServer(`Nobody answers at ${url}. Start the server with npm start, or name another with --url.`)
  }
  const place = { url, signal }
  const work = (rights: Rights) => ofPerson(options, rights)
  // First, as it may find that the person it is for is not known: then nothing at all is written.
  const made = !isOfPerson ? null : key ? await work(rightsOfKey(key, place)) : await withOwnKey(place, work)
  if (workshopSessions !== null) {
    const tokens = await makeWorkshop({ count: workshopSessions, seed, url, signal })
    if (!key) await markTokens(tokens)
  }
  if (made) report(made)
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
  const told = [AlreadyFilling, Misuse, NoServer, NoUser, RealData, Refused].some((kind) => error instanceof kind)
  const words = signal.aborted
    ? 'Broken off. Run the same command again to go on.'
    : told
      ? (error as Error).message
      : (error as Error).stack
  process.stderr.write(`${words}\n`)
  if (error instanceof Misuse) process.stderr.write(`\n${usage}\n`)
  process.exitCode = signal.aborted ? 130 : error instanceof Misuse ? 2 : 1
}

try {
  const options = readArguments(process.argv.slice(2), process.env)
  if (options.remove) await removeAll(signal)
  await throughApi(options)
  if (options.bulk) await makeBulk({ ...options.bulk, seed: options.seed, signal })
} catch (error) {
  tell(error)
}
