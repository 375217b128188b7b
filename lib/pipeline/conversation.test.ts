import { describe, expect, it } from 'vitest'
import { readTurns, turnMessages } from './conversation'
import { conversationSignals, turnSignals } from './conversation-signals'
import type { SourceMessage } from './stages/source-input'

let row = 0
const said = (role: SourceMessage['role'], content: string, rest: Partial<SourceMessage> = {}): SourceMessage => ({
  id: `m${++row}`,
  eventId: row,
  role,
  content,
  agent: role === 'assistant' ? 'sales' : null,
  createdAt: '2026-03-14T09:30:00.000Z',
  ...rest,
})
const chat = (...pairs: [string, string | null][]) =>
  readTurns(pairs.flatMap(([user, answer]) => [said('user', user), ...(answer ? [said('assistant', answer)] : [])]))
const scores = (turns: ReturnType<typeof chat>, index: number) =>
  Object.fromEntries(turnSignals(turns, index).map(({ name, score }) => [name, score]))

describe('turns', () => {
  it('join what was said before an answer, and what answered it, in the order of the timeline', () => {
    const messages = [
      said('assistant', 'Welcome'),
      said('user', 'Is it waterproof?'),
      said('user', ' I mean the blue one '),
      said('assistant', 'Yes.'),
      said('staff', 'I have it here.', { feedback: 'up' }),
      said('user', '  '),
      said('user', 'Thanks'),
    ]
    expect(readTurns(messages.toReversed())).toMatchObject([
      {
        user: 'Is it waterproof?\nI mean the blue one',
        answer: 'Yes.\n\nI have it here.',
        agent: 'sales',
        feedback: 'up',
      },
      { user: 'Thanks', answer: null },
    ])
  })

  it('are not made of replies that broke off, nor is the question after one joined to it', () => {
    const broken = (status: SourceMessage['status'], words: string) => said('assistant', words, { status })
    const messages = [
      ...[said('user', 'Is it waterproof?'), broken('interrupted', 'It is')],
      ...[said('user', 'And in blue?'), broken('failed', '')],
      ...[
        said('user', 'Anybody there?'),
        broken('stopped', 'Yes, blue'),
        said('user', 'Thanks'),
        broken('pending', ''),
      ],
    ]
    expect(readTurns(messages).map(({ user, answer }) => [user, answer])).toEqual([
      ['Is it waterproof?', null],
      ['And in blue?', null],
      ['Anybody there?', 'Yes, blue'],
      ['Thanks', null],
    ])
  })

  it('become an example with up to six turns before, of which only the last answer is learnt', () => {
    const turns = chat(...[...Array(9).keys()].map((i): [string, string] => [`question ${i}`, `answer ${i}`]))
    const messages = turnMessages(turns, 8)
    expect(messages).toHaveLength(1 + 2 * 7)
    expect(messages[1]).toEqual({ role: 'user', content: 'question 2' })
    expect(messages.filter((message) => message.role === 'assistant').map(({ weight }) => weight)).toEqual([
      0, 0, 0, 0, 0, 0, 1,
    ])
  })
})

describe('signals', () => {
  it('see from the next words whether the answer settled the matter', () => {
    const answer = 'The Nordlys jacket is waterproof.'
    const next = (words: string) => scores(chat(['Is the jacket waterproof?', answer], [words, null]), 0).resolved ?? 0
    expect(next('Thank you, perfect')).toBe(1)
    expect(next('And in blue?')).toBeGreaterThan(0.7)
    expect(next('No, that is not what I asked')).toBeLessThan(0.5)
    expect(scores(chat(['Is it?', 'I do not know.']), 0).resolved).toBeLessThan(0.5)
  })

  it('tell a question from a greeting, and a grounded answer from one about something else', () => {
    const turns = chat(
      ['Hallo!', 'Guten Tag'],
      ['What does the red jacket cost?', 'The red jacket costs 129 euros.'],
      ['Do you have umbrellas?', 'Certainly.'],
    )
    expect(scores(turns, 0).clear).toBeLessThan(0.2)
    expect(scores(turns, 1)).toMatchObject({ clear: 1, grounded: 1 })
    expect(scores(turns, 2).grounded).toBe(0.5)
  })

  it('count thumbs', () => {
    const [turn] = chat(['Which size?', 'Size M.'])
    const rated = (feedback: 'up' | 'down' | null) => scores(turn ? [{ ...turn, feedback }] : [], 0).feedback ?? -1
    expect([rated('up'), rated('down')]).toEqual([1, 0])
    expect(rated(null)).toBeGreaterThan(0.5)
  })

  it('of a conversation are the mean of its turns, explained by the worst; weights sum to 1', () => {
    const turns = chat(['Which size for me?', 'Size M fits you.'], ['Hallo', null])
    const signals = conversationSignals(turns)
    expect(signals.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1)
    expect(signals.find(({ name }) => name === 'clear')).toMatchObject({
      score: 0.55,
      reason: 'A greeting asks nothing.',
    })
    expect(conversationSignals([])).toEqual([])
  })
})
