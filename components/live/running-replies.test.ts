import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { AnyChunk } from '@/lib/chat/live-schema'
import { applyChunk, type RunningReply } from './apply-chunk'
import { dropReplies, feed, readBy, repliesOf, settle } from './running-replies'

const session = '01890000-0000-7000-8000-000000000001'
const one = '01890000-0000-7000-8000-00000000000a'
const two = '01890000-0000-7000-8000-00000000000b'

const start = (messageId = one, version = 1): AnyChunk => ({ type: 'start', messageId, messageMetadata: { version } })
const say = (delta: string): AnyChunk => ({ type: 'text-delta', id: 'text', delta })
const finish: AnyChunk = { type: 'finish' }
const products: AnyChunk = { type: 'data-products', data: { skus: ['JKT-001'] } }

const read = (...chunks: AnyChunk[]) => chunks.reduce<RunningReply | null>(applyChunk, null)
const shown = () => repliesOf(session).map(({ messageId, text }) => [messageId, text])
const feedAll = (source: string, ...chunks: AnyChunk[]) => {
  for (const chunk of chunks) feed(session, source, chunk)
}

afterEach(() => dropReplies())

describe('a reply', () => {
  test('is what its chunks say; what is not known, or comes without a start, says nothing', () => {
    const whole = read(start(), { type: 'start-step' }, say('We '), say('have'), { type: 'tool-x' }, products, finish)
    const parts = [{ type: 'products', skus: ['JKT-001'] }]
    expect(whole).toEqual({ messageId: one, version: 1, text: 'We have', parts, done: true, broken: false })
    expect(read(say('have'), finish)).toBeNull()
    expect(read(start(), say('We'), { type: 'error', errorText: 'x' })).toMatchObject({ done: true, broken: true })
  })
})

describe('replies of a session', () => {
  test('are what the one says who is ahead, and never less than before', () => {
    const words = 'We have umbrellas and lanterns'
    const pieces = fc.array(fc.record({ source: fc.constantFrom('stream', 'own', 'third'), again: fc.boolean() }))
    fc.assert(
      fc.property(pieces, (steps) => {
        dropReplies()
        const said = new Map<string, number>()
        let most = 0
        for (const { source, again } of steps) {
          if (again || !said.has(source)) {
            feed(session, source, start())
            said.set(source, 0)
          }
          const at = said.get(source) ?? 0
          feed(session, source, say(words.slice(at, at + 3)))
          said.set(source, at + 3)
          most = Math.max(most, Math.min(words.length, at + 3))
          expect(shown()).toEqual([[one, words.slice(0, most)]])
        }
      }),
    )
  })

  test('stand in their order, and made anew one begins anew', () => {
    feedAll('stream', start(), say('First'), finish, start(two), say('Sec'))
    expect(shown()).toEqual([
      [one, 'First'],
      [two, 'Sec'],
    ])
    feedAll('stream', say('ond'), finish, start(two, 2), say('Anew'))
    feedAll('late', start(two, 1), say('Second'))
    expect(shown()).toEqual([
      [one, 'First'],
      [two, 'Anew'],
    ])
  })

  test('are let go once the history holds them whole, and late pieces bring nothing back', () => {
    feedAll('own', start(), say('We have'), finish)
    feedAll('stream', start(), say('We'))
    settle(session, [{ id: one, status: 'pending', version: 1 }])
    expect(shown()).toHaveLength(1)
    settle(session, [{ id: one, status: 'complete', version: 1 }])
    feedAll('stream', say(' have'), finish)
    expect(repliesOf(session)).toEqual([])
    expect(readBy('stream')).toEqual([])
  })

  test('are read on by another tab from where the stream is, not from where somebody ahead is', () => {
    feedAll('own', start(), say('We have umbrellas'))
    feedAll('stream', start(), products, say('We have'))
    const told = readBy('stream')
    dropReplies()
    for (const { sessionId, chunks } of told) for (const chunk of chunks) feed(sessionId, 'stream', chunk)
    expect(repliesOf(session)).toMatchObject([{ text: 'We have', parts: [{ type: 'products' }], done: false }])
    feedAll('stream', say(' umbrellas'))
    expect(shown()).toEqual([[one, 'We have umbrellas']])
  })
})
