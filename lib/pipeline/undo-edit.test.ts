import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTurns } from './conversation'
import { turnDrafts } from './examples-of-session'
import { stepMessages, withoutActions } from './journey/step-messages'
import type { ChatMessage, Example, ExampleEdit } from './schema'
import type { EnhancementOutput } from './stages/outputs'
import type { SourceMessage } from './stages/source-input'
import { turnEdit } from './undo-edit'

const said = (role: SourceMessage['role'], content: string, eventId: number): SourceMessage => ({
  id: `m${eventId}`,
  eventId,
  role,
  content,
  agent: null,
  createdAt: '2026-03-14T09:30:00.000Z',
})

/** The answer to the second question of a chat, both in pieces. */
function example(): Example {
  const turns = readTurns([
    said('user', 'Which jacket is dry?', 1),
    said('assistant', 'The Fjord jacket.', 2),
    said('user', 'And in blue?', 3),
    said('user', 'Size M', 4),
    said('assistant', 'Yes, in blue.', 5),
    said('staff', 'I have it here.', 6),
  ])
  const drafts = [...turnDrafts({ turns } as EnhancementOutput)]
  const last = drafts.at(-1)?.example
  if (!last) throw new Error('no example')
  return last
}
const edited = () => ({ messages: example().messages, edits: example().edits ?? [] })
const ids = ['manners', 'context', 'question', 'answer']
const words = (messages: ChatMessage[]) => messages.map(({ role, content }) => `${role}: ${content}`)

test('each is named, and taken back alone', () => {
  expect(edited().edits.map(({ kind, about }) => `${kind} ${about}`)).toEqual([
    'added how to answer, as the system’s words',
    'added the turn before it',
    'joined 2 messages into one question',
    'joined 2 messages into one answer',
  ])
  const one = (id: string) => words(turnEdit(edited(), id, true).messages)
  expect(one('manners')).toEqual(words(example().messages.slice(1)))
  expect(one('context')).toEqual(words(example().messages.toSpliced(1, 2)))
  expect(one('question').slice(3, 5)).toEqual(['user: And in blue?', 'user: Size M'])
  expect(one('answer').slice(-2)).toEqual(['assistant: Yes, in blue.', 'assistant: I have it here.'])
})

test('whatever is taken back and done again, in any order, ends as it began', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), fc.infiniteStream(fc.nat()), (taken, picks) => {
      let now = edited()
      for (const id of taken) now = turnEdit(now, id, true)
      for (const left = [...taken]; left.length > 0; ) {
        const [id = ''] = left.splice((picks.next().value ?? 0) % left.length, 1)
        now = turnEdit(now, id, false)
      }
      expect(now.messages).toEqual(edited().messages)
      expect(now.edits.map(({ undone }) => undone)).toEqual([false, false, false, false])
    }),
    { numRuns: 60 },
  )
})

test('words changed by hand stay with the message they are in', () => {
  const apart = turnEdit(edited(), 'context', true)
  const byHand = { ...apart, messages: apart.messages.with(-1, { role: 'assistant', content: 'By hand' }) }
  expect(turnEdit(byHand, 'context', false).messages).toEqual(
    edited().messages.with(-1, { role: 'assistant', content: 'By hand' }),
  )
})

test('what was removed, and what is no edit, cannot be taken back; twice is once', () => {
  const removed: ExampleEdit = { id: 'removed-phone', kind: 'removed', about: '', undone: false, swap: null }
  const state = { ...edited(), edits: [removed] }
  expect(() => turnEdit(state, 'removed-phone', true)).toThrow('This cannot be taken back.')
  expect(() => turnEdit(state, 'nothing', true)).toThrow('The example has no such edit.')
  const once = turnEdit(edited(), 'manners', true)
  expect(turnEdit(once, 'manners', true)).toEqual(once)
})

test('a page is told without what was done before', () => {
  const write = stepMessages({
    goal: { text: 'Buy\nLast actions:\n- a hat', origin: 'given' },
    candidates: [{ template: 'x.test/', elements: [0] }],
    journey: {
      pages: [{ url: 'https://x.test/', title: 'X' }],
      elements: [{ role: 'link', name: 'Hats', selector: '#hats', strength: 1 }],
      steps: [0, 1].map((at) => ({
        kind: 'click',
        at,
        page: 0,
        from: null,
        element: 0,
        value: null,
        key: null,
        eventIds: [at],
      })),
    },
  })
  const [, told] = write(1)
  if (!told) throw new Error('nothing was told')
  expect(told.content).toContain('Last actions:\n- click link "Hats"\nElements:')
  expect(withoutActions(told).content).toBe(told.content?.replace('- click link "Hats"\nEl', '- none\nEl'))
})
