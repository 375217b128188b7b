import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import type { Actor } from '@/lib/people/actor'
import { program } from '@/lib/people/member.fixture'
import { type ExportQuery, exportQuery, type Manifest, manifest } from './dataset-schema'
import { exportDataset } from './export'
import { datasetManifest } from './manifest'
import { plantExamples } from './planted-examples.fixture'
import { selectedExamples } from './selected-examples'
import { countSelection } from './selection'

let reader: Actor
let first: string

const asked = (query: Partial<Record<keyof ExportQuery, unknown>> = {}) =>
  exportQuery.parse({ format: 'openai', minQuality: 0, ...query })
const fileOf = (query: ExportQuery) => new Response(exportDataset({ actor: reader, ...query })).text()
const manifestText = (query: ExportQuery) => new Response(datasetManifest({ actor: reader, ...query })).text()
const manifestFor = async (query: ExportQuery): Promise<Manifest> =>
  manifest.parse(JSON.parse(await manifestText(query)))
const sum = (text: string) => createHash('sha256').update(text).digest('hex')
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

beforeAll(async () => {
  reader = await program('training:read')
  first = await plantExamples([
    { hash: 'a', quality: 0.6 },
    { hash: 'b', quality: 0.7, answer: 'Write to asha.sharma@post.example about it.' },
    { hash: 'c', quality: 0.8, answer: ' ' },
    { hash: 'd', quality: 0.9, rejected: 'A worse answer' },
    { hash: 'e', quality: 0.9, rejected: 'Ring +49 151 23456789' },
  ])
  await plantExamples([{ hash: 'a', quality: 0.9, answer: 'The better one of two' }], 'website')
  for (let session = 0; session < 20; session++) await plantExamples([{ hash: `s${session}`, quality: 0.6 }], 'kiosk')
})

test('the manifest tells of the file to the byte, and the same query gives the same bytes of both', async () => {
  for (const format of ['openai', 'trl', 'sharegpt', 'dpo'] as const) {
    const query = asked({ format })
    const file = await fileOf(query)
    const told = await manifestFor(query)
    expect(told).toMatchObject({ format, bytes: Buffer.byteLength(file), sha256: sum(file), scorerVersions: ['1'] })
    expect(told.lines).toBe(linesOf(file).length)
    expect(told.sessions.reduce((all, { lines }) => all + lines, 0)).toBe(told.lines)
    expect([await fileOf(query), await manifestText(query)]).toEqual([file, await manifestText(query)])
  }
  await sql`update training_examples set review = review`
  await sql`vacuum training_examples`
  const query = asked()
  expect((await manifestFor(query)).sha256).toBe(sum(await fileOf(query)))
  const { sessions } = await manifestFor(query)
  const own = await fileOf(asked({ sessionId: first }))
  expect(sessions.map(({ sessionId }) => sessionId)).toEqual(sessions.map(({ sessionId }) => sessionId).toSorted())
  // Alone it has its own "a", which in the whole gives way to the better one of another session.
  expect(sessions.find(({ sessionId }) => sessionId === first)?.sha256).toBe(sum(own.split('\n').slice(1).join('\n')))
})

test('what an edit brought in that is personal, and what breaks the format, stays behind and is counted', async () => {
  const file = await fileOf(asked())
  expect(file).not.toMatch(/asha|23456789/)
  expect((await manifestFor(asked())).leftOut).toEqual([
    { reason: 'personal data left after redaction', count: 2 },
    { reason: 'messages does not fit the format', count: 1 },
    { reason: 'near-duplicate', count: 1 },
  ])
})

test('of near-duplicates the best stands for all', async () => {
  expect(await fileOf(asked())).toContain('The better one of two')
  expect(await fileOf(asked())).not.toContain('Answer of a')
  expect(await fileOf(asked({ channel: 'extension,kiosk' }))).toContain('Answer of a')
})

test('pairs alone have a better and a worse answer', async () => {
  const lines = linesOf(await fileOf(asked({ format: 'dpo' })))
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      prompt: [{ role: 'user', content: 'Question 3' }],
      chosen: [{ role: 'assistant', content: 'Answer of d' }],
      rejected: [{ role: 'assistant', content: 'A worse answer' }],
    },
  ])
})

test('what is held back goes by seed and share, and grows with the share', async () => {
  const held = async (query: object) => new Set(linesOf(await fileOf(asked({ split: 'valid', ...query }))))
  const [none, some, half, other] = [
    await held({ held: 0 }),
    await held({ held: 25 }),
    await held({ held: 50 }),
    await held({ held: 50, seed: 'another' }),
  ]
  expect(none.size).toBe(0)
  expect(some.size).toBeGreaterThan(0)
  expect(half.size).toBeGreaterThan(some.size)
  expect([...some].every((line) => half.has(line))).toBe(true)
  expect(other).not.toEqual(half)
  const train = linesOf(await fileOf(asked({ split: 'train', held: 50 })))
  expect([...train, ...half].toSorted()).toEqual(linesOf(await fileOf(asked())).toSorted())
  const { bins } = await countSelection({ actor: reader, ...asked({ held: 50 }) })
  expect(bins.reduce((all, bin) => all + bin.held, 0)).toBe(half.size)
})

test('the counts by channel and the bytes are those of the file', async () => {
  const { bins, channels } = await countSelection({ actor: reader, ...asked() })
  const file = await fileOf(asked())
  expect(bins.reduce((all, bin) => all + bin.bytes, 0)).toBe(Buffer.byteLength(file))
  for (const { channel, bins: own } of channels) {
    const lines = linesOf(await fileOf(asked({ channel })))
    if (channel !== 'extension') expect(own.reduce((all, { count }) => all + count, 0)).toBe(lines.length)
  }
  expect(channels.map(({ channel }) => channel)).toEqual(['extension', 'kiosk', 'website'])
})

test('a reader who takes time gets every slice, and then the end', async () => {
  const sessionId = await plantExamples(Array.from({ length: 150 }, (_, i) => ({ hash: `slow ${i}`, quality: 0.6 })))
  const slices = selectedExamples(asked({ sessionId }), new AbortController().signal)
  const counts: number[] = []
  for await (const slice of slices) {
    counts.push(slice.length)
    // Meanwhile the database has long sent all there is.
    await sql`select pg_sleep(0.05)`
  }
  expect(counts).toEqual([100, 50])
})

test('whoever goes ends the query', async () => {
  const reading = async () => {
    const [row] = await sql`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and query like '%kept as materialized%' and state <> 'idle' and pid <> pg_backend_pid()`
    return row?.count
  }
  await plantExamples(Array.from({ length: 500 }, (_, i) => ({ hash: `many ${i}`, quality: 0.6 })))
  const stream = exportDataset({ actor: reader, ...asked() }).getReader()
  await stream.read()
  expect(await reading()).toBe(1)
  await stream.cancel()
  await expect.poll(reading).toBe(0)
  const early = exportDataset({ actor: reader, ...asked() }).getReader()
  const pending = early.read()
  await early.cancel()
  await pending
  await expect.poll(reading).toBe(0)
})
