import { expect, test } from 'vitest'
import type { Note, Told } from '@/extension/shared/interaction'
import { idle, type Recording } from '@/extension/shared/recording'
import { interactionSchema } from '@/lib/pipeline/schema'
import { mostBytes } from './queue'
import { enqueue } from './take-notes'

const recording: Recording = { ...idle, phase: 'recording', id: 'r', goal: 'Buy a jacket', tabs: { 7: null } }

let at = 0

function note(
  more: Partial<Note['interaction']> = {},
  page: Note['page'] = { url: 'https://shop.example/', title: 'Shop' },
): Note {
  at += 1
  const interaction = { id: `i${at}`, type: 'click', occurredAt: '2026-01-01T00:00:00.000Z', ...more } as const
  return { recordingId: 'r', tabId: 7, at, page, interaction }
}

test('notes are numbered on from where the queue stood, in the order they were made, the first with the goal', () => {
  const [first, second, third] = [note(), note(), note()]
  const begun = enqueue(recording, [second, first], [])
  expect(begun.steps.map(({ id, seq, goal }) => [id, seq, goal])).toEqual([
    [first.interaction.id, 1, 'Buy a jacket'],
    [second.interaction.id, 2, undefined],
  ])
  const { steps, next } = enqueue(begun.next, [third], [])
  expect(steps[0]?.seq).toBe(3)
  expect(next.noted).toBe(3)
  for (const step of [...begun.steps, ...steps]) expect(interactionSchema.parse(step)).toEqual(step)
})

test('a frame is on the page around it, and what another recording left counts for nothing', () => {
  const other = { ...note(), recordingId: 'before' }
  const { steps } = enqueue(recording, [note(), other, note({ frame: [1] }, null)], [])
  expect(steps.map(({ url, frame }) => [url, frame])).toEqual([
    ['https://shop.example/', undefined],
    ['https://shop.example/', [1]],
  ])
  expect(enqueue({ ...recording, phase: 'processing' }, [note()], []).steps).toEqual([])
})

test('what was typed into a masked field is replaced where it shows up again', () => {
  const told: Told[] = [
    { recordingId: 'r', text: 'Jana Krüger', parameter: null, placeholder: '[name]' },
    { recordingId: 'r', text: 'jana@example.com', parameter: 'mail', placeholder: '[email]' },
    { recordingId: 'r', text: null, parameter: 'pw', placeholder: '[redacted:password]' },
  ]
  const thanks = note(
    { target: { role: 'link', name: 'Orders of jana', selectors: [['aria/Orders of Jana'], ['#orders']] } },
    {
      url: 'https://shop.example/done?mail=jana%40example.com&n=Jana+Kr%C3%BCger&pw=hunter2&page=2',
      title: 'Thank you, Jana',
    },
  )
  expect(enqueue(recording, [thanks], told).steps[0]).toMatchObject({
    url: 'https://shop.example/done?mail=[email]&n=[name]&pw=[redacted:password]&page=2',
    title: 'Thank you, [name]',
    target: { name: 'Orders of [name]', selectors: [['aria/Orders of [name]'], ['#orders']] },
  })
})

test('a full queue keeps what it has and counts what it cannot', () => {
  const full = { ...recording, noted: 9, bytes: mostBytes - 50 }
  const { steps, next } = enqueue(full, [note()], [])
  expect(steps).toEqual([])
  expect(next).toMatchObject({ noted: 9, lost: 1, bytes: mostBytes - 50 })
})
