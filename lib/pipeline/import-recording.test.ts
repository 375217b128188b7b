import { and, asc, eq, inArray } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { importRecording } from './import-recording'
import type { ImportFormat } from './import-schema'
import { workRun } from './runner'

let operator: Actor

beforeAll(async () => {
  operator = (await member('operator')).actor
})

const click = (id: string) => ({ command: 'click', target: `linkText=${id}` })
const project = (name: string, tests = 2) => ({
  name,
  url: 'https://shop.example',
  tests: Array.from({ length: tests }, (_, i) => ({
    id: `${name}-${i}`,
    name: `${name} ${i}`,
    commands: [{ command: 'open', target: '/' }, click('Mugs'), { command: 'if', target: 'true' }, click('Basket')],
  })),
})
const result = (...pairs: [string, string][]) => ({
  examples: pairs.map(([user, assistant]) => ({
    messages: [
      { role: 'system', content: 'You sell mugs.' },
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ],
    quality: 0.8,
  })),
})

async function imported(file: unknown, format: ImportFormat, rest: { goal?: string; actor?: Actor; now?: Date } = {}) {
  const { sessions: made, skipped } = await importRecording({ actor: operator, file, format, ...rest })
  return { ids: made.map((one) => one.session_id), made, skipped }
}

const sessionOf = async (id: string) => (await db.select().from(sessions).where(eq(sessions.id, id)))[0]
const rowsOf = (id: string) => db.select().from(events).where(eq(events.sessionId, id)).orderBy(asc(events.id))

async function worked(sessionId: string) {
  const [run] = await db.select().from(pipelineRuns).where(eq(pipelineRuns.sessionId, sessionId))
  await workRun({ runId: run?.id ?? '' })
  const [done] = await db.select().from(pipelineRuns).where(eq(pipelineRuns.sessionId, sessionId))
  const examples = await db.select().from(trainingExamples).where(eq(trainingExamples.sessionId, sessionId))
  return { result: done?.result, examples }
}

test('each test of a project becomes an ended, consented session that says who imported it', async () => {
  const now = new Date()
  const { ids, made } = await imported(project('Each'), 'selenium-side', { goal: 'Look at mugs', now })
  expect(made.map(({ title }) => title)).toEqual(['Each 0', 'Each 1'])
  for (const id of ids) {
    expect(await sessionOf(id)).toMatchObject({
      type: 'journey',
      status: 'processing',
      trainingConsent: true,
      goal: 'Look at mugs',
      createdByPersonId: operator.person?.id,
    })
    const rows = await rowsOf(id)
    const by = { person: operator.person?.customerId }
    expect(rows.find(({ type }) => type === 'import')?.data).toEqual({ format: 'selenium-side', steps: 4, by })
    expect(rows.filter(({ source }) => source === 'recorder').map(({ type }) => type)).toEqual([
      'navigate',
      'click',
      'if',
      'click',
    ])
    expect(Math.max(...rows.map(({ occurredAt }) => occurredAt.getTime()))).toBe(now.getTime())
  }
  const { examples, result: told } = await worked(ids[0] ?? '')
  expect(examples.map(({ kind }) => kind)).toEqual(['step', 'step', 'step', 'journey'])
  expect(told).toMatchObject({ interactionCount: 4, exampleCount: 4, reason: null })
})

describe('a file that comes twice', () => {
  test('comes to the same sessions, and to new ones a day later, for somebody else or with another goal', async () => {
    const file = project('Twice', 1)
    const now = new Date()
    const first = await imported(file, 'selenium-side', { now })
    expect(await imported(file, 'selenium-side', { now })).toEqual(first)
    const others = [
      await imported(file, 'selenium-side', { now: new Date(now.getTime() + 90_000_000) }),
      await imported(file, 'selenium-side', { now, goal: 'Another' }),
      await imported(file, 'selenium-side', { now, actor: await program('journeys:write') }),
    ]
    expect(new Set([first, ...others].map(({ ids }) => ids[0])).size).toBe(4)
  })

  test('is taken up where it broke off, and what is there is not written again', async () => {
    const file = project('Broken', 2)
    const { ids } = await imported(file, 'selenium-side')
    const [whole, half] = ids
    // As it stands when the importer died after the first slice of the second session.
    await db.delete(pipelineRuns).where(eq(pipelineRuns.sessionId, half ?? ''))
    await db
      .update(sessions)
      .set({ status: 'active', endReason: null, endedAt: null, trainingConsent: false })
      .where(eq(sessions.id, half ?? ''))
    const last = (await rowsOf(half ?? '')).filter(({ source }) => source === 'recorder').at(-1)
    await db.delete(events).where(eq(events.id, last?.id ?? 0))
    expect((await imported(file, 'selenium-side')).ids).toEqual([whole, half])
    expect(await sessionOf(half ?? '')).toMatchObject({ status: 'processing', trainingConsent: true })
    const rows = await rowsOf(half ?? '')
    expect(rows.filter(({ source }) => source === 'recorder')).toHaveLength(4)
    expect(rows.filter(({ type }) => type === 'import')).toHaveLength(1)
  })

  test('at the same time is imported once', async () => {
    const file = project('Racing', 1)
    const all = await Promise.all(Array.from({ length: 4 }, () => imported(file, 'selenium-side')))
    expect(new Set(all.flatMap(({ ids }) => ids)).size).toBe(1)
    const runs = await db
      .select()
      .from(pipelineRuns)
      .where(inArray(pipelineRuns.sessionId, all[0]?.ids ?? []))
    expect(runs).toHaveLength(1)
  })

  test('holds two alike tests apart', async () => {
    const file = project('Alike', 2)
    for (const one of file.tests) Object.assign(one, { name: 'Alike' })
    expect(new Set((await imported(file, 'selenium-side')).ids).size).toBe(2)
  })
})

test('times lie before now: a clock that is ahead is set back, and real times stay', async () => {
  const now = new Date()
  const events = (at: number) => [
    { type: 4, data: { href: 'https://shop.example/' }, timestamp: at },
    { type: 2, data: { node: { id: 1, type: 0, childNodes: [{ id: 2, type: 2, tagName: 'button' }] } }, timestamp: at },
    { type: 3, data: { source: 2, type: 2, id: 2 }, timestamp: at + 5000 },
  ]
  const timesOf = async (at: number) => {
    const [id = ''] = (await imported(events(at), 'rrweb', { now })).ids
    const recorded = (await rowsOf(id)).filter(({ source }) => source === 'recorder')
    return recorded.map(({ occurredAt }) => occurredAt.getTime() - now.getTime())
  }
  expect(await timesOf(now.getTime() + 3_600_000)).toEqual([-5000, 0])
  expect(await timesOf(now.getTime() - 60_000)).toEqual([-60_000, -55_000])
  expect(await timesOf(0)).toEqual([-5000, 0])
})

describe('examples that come ready made', () => {
  test('go through the pipeline: redacted, gated, scored with what the file claims, duplicates dropped', async () => {
    const file = result(
      ['Which mug is blue?', 'The blue mug is called Fjord.'],
      ['which mug is BLUE', 'The blue mug is called Fjord!'],
      ['Where do I write to?', 'Write to jana@example.com about mugs.'],
    )
    const unanswered = { messages: [{ role: 'user', content: 'Anybody there today?' }] }
    const [id = ''] = (await imported({ ...file, examples: [...file.examples, unanswered] }, 'examples')).ids
    expect(await sessionOf(id)).toMatchObject({ type: 'journey', channel: 'api', title: 'Imported examples (4)' })
    expect(JSON.stringify(await rowsOf(id))).not.toContain('jana@')
    const { examples, result: told } = await worked(id)
    expect(examples.map(({ messages }) => messages)).toEqual([
      file.examples[0]?.messages,
      [
        ...(file.examples[2]?.messages.slice(0, 2) ?? []),
        { role: 'assistant', content: 'Write to [email] about mugs.' },
      ],
    ])
    expect(examples[0]?.signals).toMatchObject([
      { name: 'completeness', score: 1 },
      { name: 'clear', score: 1 },
      { name: 'grounded' },
      { name: 'claimed', score: 0.8 },
    ])
    expect(told).toMatchObject({ interactionCount: 4, exampleCount: 2 })
    const [row] = await db
      .select()
      .from(events)
      .where(and(eq(events.sessionId, id), eq(events.id, examples[0]?.sourceEventIds[0] ?? 0)))
    expect(row?.type).toBe('example')
  })

  test('that the file thinks little of stay below the threshold, with the reason', async () => {
    const poor = {
      messages: [
        { role: 'user', content: 'mug' },
        { role: 'assistant', content: 'yes' },
      ],
      trainingValue: 0,
    }
    const [id = ''] = (await imported(poor, 'examples')).ids
    const { result: told } = await worked(id)
    expect(told).toMatchObject({ exampleCount: 0 })
    expect(told?.reason).toMatch(/quality below 0.5, held down most by claimed/)
  })
})

describe('refusals', () => {
  test.each<[string, ImportFormat, unknown, RegExp, string]>([
    [
      'another kind',
      'chrome-recorder',
      project('Other'),
      /looks like a file of Selenium IDE: choose format=selenium-side/,
      '',
    ],
    ['another kind', 'selenium-side', result(['a', 'b']), /choose format=examples/, ''],
    ['another kind', 'examples', [{ type: 4, timestamp: 1 }], /choose format=rrweb/, ''],
    ['a single step', 'chrome-recorder', { type: 'navigate', url: 'x' }, /single step/, '/steps'],
    ['a broken place', 'selenium-side', { tests: [{ commands: [7] }] }, /object/, '/tests/0/commands/0'],
  ])('%s: %s', async (_name, format, file, detail, pointer) => {
    await expect(importRecording({ actor: operator, file, format })).rejects.toMatchObject({
      code: 'invalid_recording',
      detail: expect.stringMatching(detail),
      errors: [{ pointer, detail: expect.any(String) }],
    })
  })

  test('of those who may not import', async () => {
    const { actor } = await member('instructor')
    await expect(importRecording({ actor, file: project('No'), format: 'selenium-side' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
