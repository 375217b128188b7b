import { parseArgs } from 'node:util'
import { showProgress } from './populate/progress'
import { isServing, NoServer, send } from './populate/send'
import { inventStudent } from './populate/student'

const usage = `Usage:
  npm run populate -- --workshop-sessions 200 [--seed 7] [--url http://localhost:3000]
The same seed makes the same people and events: a run that broke off is taken up by running it again.`

const later = ['chat-sessions', 'journal-entries', 'journeys', 'user'] as const
const atOnce = 4

class Misuse extends Error {}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Misuse(`--${name} takes a whole number, not ${value}.`)
  return Number(value)
}

function readArguments() {
  const text = { type: 'string' } as const
  const options = {
    'workshop-sessions': text,
    seed: text,
    url: text,
    ...Object.fromEntries(later.map((name) => [name, text])),
  }
  let values: Record<string, unknown>
  try {
    values = parseArgs({ options }).values
  } catch (error) {
    throw new Misuse((error as Error).message)
  }
  const early = later.find((name) => values[name] !== undefined)
  if (early) throw new Misuse(`--${early} is not there yet: so far only workshop sessions can be made.`)
  const { 'workshop-sessions': count, seed = '7', url = `http://localhost:${process.env.PORT || 3000}` } = values
  if (typeof count !== 'string') throw new Misuse('Say how many with --workshop-sessions.')
  if (!URL.canParse(String(url))) throw new Misuse(`--url takes an address such as http://localhost:3000, not ${url}.`)
  return {
    count: wholeNumber('workshop-sessions', count),
    seed: wholeNumber('seed', String(seed)),
    url: new URL(String(url)).origin,
  }
}

/** Each student's events in order, several students at once; whoever did something last comes last. */
async function populate({ count, seed, url }: { count: number; seed: number; url: string }) {
  const now = new Date()
  const show = showProgress('Workshop sessions', count)
  const byEnd = Array.from({ length: count }, (_, n) => ({ n, endsAt: inventStudent({ seed, n, now }).endsAt }))
  byEnd.sort((a, b) => a.endsAt - b.endsAt)
  const line = byEnd.values()
  let [done, events, stored] = [0, 0, 0]
  const work = async () => {
    for (const { n } of line) {
      const student = inventStudent({ seed, n, now })
      const fresh = await send(url, student.events)
      stored += fresh
      events += student.events.length
      done += 1
      show(done)
    }
  }
  show(0)
  await Promise.all(Array.from({ length: atOnce }, work))
  return { events, stored }
}

try {
  const options = readArguments()
  if (!(await isServing(options.url))) {
    throw new NoServer(`Nobody answers at ${options.url}. Start the server with npm start, or name another with --url.`)
  }
  const { events, stored } = await populate(options)
  process.stdout.write(`${options.count} workshop sessions with ${events} events; ${stored} of them are new.\n`)
} catch (error) {
  const told = error instanceof Misuse || error instanceof NoServer
  process.stderr.write(`${told ? (error as Error).message : (error as Error).stack}\n`)
  if (error instanceof Misuse) process.stderr.write(`\n${usage}\n`)
  process.exitCode = error instanceof Misuse ? 2 : 1
}
