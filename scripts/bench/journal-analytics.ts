import { migrate } from '@/db/migrate'
import { type Figure, report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'

const rounds = 60
const warmUp = 10
const days = 1826
const talks = 625

await withOwnDatabase(async ({ url }) => {
  await migrate(url)
  Object.assign(process.env, { DATABASE_URL: url, LOG_LEVEL: 'warn' })
  const { closeDatabase, sql } = await import('@/db/client')
  const { member } = await import('@/lib/people/member.fixture')
  const { fillJournal } = await import('@/lib/journal/long-journal.fixture')
  const { readMood } = await import('@/lib/journal/mood')
  const { readProgress } = await import('@/lib/journal/progress')
  const { readWriting } = await import('@/lib/journal/writing')
  const { moodView, progressView, writingView } = await import('@/lib/journal/mood-schema')
  const now = new Date()
  const { actor, id } = await member('customer')
  process.stdout.write(`Writing ${days} entries and ${talks} talks …\n`)
  await fillJournal(sql, { personId: id, days, talks, now })
  const figures: Figure[] = []
  const measure = async (what: string, work: () => Promise<unknown>, atMost?: number) => {
    const times: number[] = []
    for (let round = 0; round < rounds + warmUp; round++) {
      const began = performance.now()
      await work()
      if (round >= warmUp) times.push(performance.now() - began)
    }
    figures.push({ what: `${what}, p50`, value: percentile(times, 0.5), unit: 'ms' })
    figures.push({ what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms', ...(atMost ? { atMost } : {}) })
  }
  const zone = { time_zone: 'Europe/Berlin' }
  // With the answer put into the shape of the wire, as the route does.
  const mood = async (days: number) => JSON.stringify(moodView.parse(await readMood({ actor, now, days, ...zone })))
  await measure('a bare select 1', () => sql`select 1`)
  await measure('mood of five years', () => mood(days), 250)
  await measure('mood of a year', () => mood(365), 100)
  await measure('mood of 30 days', () => mood(30), 25)
  await measure('mood of two weeks', () => mood(14), 25)
  await measure(
    'writing of five years',
    async () => JSON.stringify(writingView.parse(await readWriting({ actor, now, ...zone }))),
    50,
  )
  await measure(
    'progress of five years',
    async () => JSON.stringify(progressView.parse(await readProgress({ actor, id: 'me', now, days, ...zone }))),
    250,
  )
  await measure(
    'progress of 90 days',
    async () => JSON.stringify(progressView.parse(await readProgress({ actor, id: 'me', now, days: 90, ...zone }))),
    30,
  )
  report(figures)
  await closeDatabase()
})
