import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventParser } from './read-events'

const stream =
  'event: ready\nid: one\ndata: {}\n\n: still here\n\nevent: changed\ndata: {"a":1}\n\ndata: one\ndata:two\nevent: x\n\nevent: none\n\n'

const events = [
  { event: 'ready', id: 'one', data: '{}' },
  { event: 'changed', id: null, data: '{"a":1}' },
  { event: 'x', id: null, data: 'one\ntwo' },
]

test('events are the same however the stream is cut, and what is not whole waits', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length)), (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), stream.length]
      const read = eventParser()
      const seen = cuts.slice(1).flatMap((to, i) => read(stream.slice(cuts[i], to)))
      expect(seen).toEqual(events)
    }),
  )
  expect(eventParser()('event: ready\ndata: {}\n')).toEqual([])
})
