import { expect, test } from 'vitest'
import type { Locale } from '@/db/enums'
import { helpLinesFor } from './help-lines'

const first = (timeZone: string | null, language: Locale) => helpLinesFor({ timeZone, language })[0]

test.each([
  ['Europe/Berlin', 'en', '0800 111 0 111'],
  ['Europe/Vienna', 'de', '142'],
  ['Europe/Zurich', 'de', '143'],
  ['Europe/London', 'en', '116 123'],
  ['America/New_York', 'en', '988'],
  ['America/Indiana/Knox', 'en', '988'],
  ['America/Toronto', 'en', '988'],
  ['Asia/Kolkata', 'en', '14416'],
  ['America/Mexico_City', 'en', null],
  ['Asia/Tokyo', 'de', null],
  [null, 'de', '0800 111 0 111'],
  [null, 'hi', '14416'],
  [null, 'en', '116 123'],
] as const)('in %s, speaking %s: %s', (timeZone, language, number) => {
  expect(first(timeZone, language)?.number).toBe(number)
})
