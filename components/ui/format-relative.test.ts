import { describe, expect, it } from 'vitest'
import { clockTime, formatRelative } from './format-relative'

const now = '2026-11-20T13:31:12Z'
const timeZone = 'Europe/Berlin'
const seen = (at: string, locale?: 'en' | 'de' | 'hi') => formatRelative({ at, now, timeZone, locale })

describe('formatRelative', () => {
  it.each([
    ['2026-11-20T13:31:12Z', 'now'],
    ['2026-11-20T13:40:00Z', 'now'],
    ['2026-11-20T13:31:08Z', '4 s ago'],
    ['2026-11-20T13:30:13Z', '59 s ago'],
    ['2026-11-20T13:30:12Z', '1 min ago'],
    ['2026-11-20T12:31:13Z', '59 min ago'],
    ['2026-11-20T12:31:12Z', '13:31'],
    ['2026-11-19T23:05:00Z', '00:05'],
    ['2026-11-19T22:55:00Z', 'yesterday 23:55'],
    ['2026-11-18T20:00:00Z', '18 Nov'],
    ['2025-11-06T10:00:00Z', '6 Nov 2025'],
  ])('%s is %s', (at, words) => expect(seen(at)).toBe(words))

  it('calls the last day of a month yesterday on the first', () => {
    expect(formatRelative({ at: '2026-02-28T10:00:00Z', now: '2026-03-01T10:00:00Z', timeZone: 'UTC' })).toBe(
      'yesterday 10:00',
    )
  })
  it('speaks German and Hindi, with European figures', () => {
    expect(seen('2026-11-20T13:31:08Z', 'de')).toBe('vor 4 s')
    expect(seen('2026-11-19T20:40:00Z', 'de')).toBe('gestern 21:40')
    expect(seen('2026-11-20T13:25:12Z', 'hi')).toBe('6 मि॰ पहले')
    expect(seen('2026-11-06T10:00:00Z', 'hi')).toMatch(/^6 /)
  })
})

describe('clockTime', () => {
  it('has 24 hours', () => expect(clockTime('2026-11-20T23:04:00Z', 'Europe/Berlin')).toBe('00:04'))
})
