import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEventReader, type StreamedEvent } from './event-lines'

test('events are read however the stream is cut into pieces', () => {
  const text = 'event: ready\nid: a\ndata: {}\n\n: still here\n\nevent: message\nid: b\ndata: {"text":"a: b"}\n\n'
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length })), (cuts) => {
      const seen: StreamedEvent[] = []
      const read = createEventReader((event) => seen.push(event))
      const places = [0, ...cuts.sort((a, b) => a - b), text.length]
      for (const [index, place] of places.entries()) read(text.slice(places[index - 1] ?? 0, place))
      expect(seen).toEqual([
        { event: 'ready', id: 'a', data: '{}' },
        { event: 'message', id: 'b', data: '{"text":"a: b"}' },
      ])
    }),
  )
})
