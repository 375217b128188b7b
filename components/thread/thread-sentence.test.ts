import { describe, expect, it } from 'vitest'
import { placeSegments, threadSentence } from './thread-sentence'

const stays = (...channels: string[]) => channels.map((channel) => ({ channel, span: 1 }))

describe('threadSentence', () => {
  it('names the surfaces in order, the errors and the end', () => {
    expect(threadSentence({ segments: stays('kiosk', 'website'), errors: [0.5], end: 'live' })).toBe(
      'Kiosk, website, one error, live',
    )
  })
  it('keeps brand names and counts neighbouring stays once', () => {
    expect(threadSentence({ segments: stays('website', 'website', 'whatsapp', 'website'), end: 'pipeline' })).toBe(
      'Website, WhatsApp, website, in pipeline',
    )
  })
  it('writes small numbers as words and large ones as figures', () => {
    expect(threadSentence({ segments: stays('api'), errors: [0, 1, 1], notes: [0.2], end: 'ended' })).toBe(
      'API, three errors, one note, ended',
    )
    expect(threadSentence({ segments: stays('kiosk'), errors: new Array(11).fill(0), end: 'idle' })).toBe(
      'Kiosk, 11 errors, idle',
    )
  })
  it('says so when nothing has happened', () => {
    expect(threadSentence({ segments: [], end: 'live' })).toBe('Nothing yet, live')
  })
})

describe('placeSegments', () => {
  it('gives each stay its share of the line', () => {
    const placed = placeSegments(
      [
        { channel: 'kiosk', span: 1 },
        { channel: 'website', span: 3 },
      ],
      2,
      42,
    )
    expect(placed).toEqual([
      { channel: 'kiosk', from: 2, to: 12 },
      { channel: 'website', from: 12, to: 42 },
    ])
  })
  it('shares evenly where no stay has a length, and lets none run backwards', () => {
    expect(
      placeSegments(
        [
          { channel: 'a', span: 0 },
          { channel: 'b', span: 0 },
        ],
        0,
        10,
      ).map(({ to }) => to),
    ).toEqual([5, 10])
    expect(
      placeSegments(
        [
          { channel: 'a', span: -4 },
          { channel: 'b', span: 1 },
        ],
        0,
        10,
      )[0],
    ).toMatchObject({ from: 0, to: 0 })
  })
})
