import { expect, test } from 'vitest'
import { instant } from './wire'

test('R6: a moment is of the years that the database knows as well', () => {
  const taken = ['0001-01-01T00:00:00Z', '2026-03-01T10:00:00.000+05:30', '9999-12-31T23:59:59.999Z']
  const refused = [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '-271821-04-20T00:00:00Z',
    'now',
  ]
  for (const at of taken) expect(instant.safeParse(at).success, at).toBe(true)
  for (const at of refused) expect(instant.safeParse(at).success, at).toBe(false)
})
