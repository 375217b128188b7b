import fc from 'fast-check'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { atFullLength, noteFigure } from '@/tests/figures'
import { oneLine } from './one-line'

const awkward = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u001b[31m',
  '\u009b2J',
  '\0',
  '{"level":"info"}',
)
const words = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join(''))

test('R33: whatever is told, in any field, makes one JSON line that says it', () => {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line) => lines.push(oneLine(line)) })
  let records = 0
  fc.assert(
    fc.property(words, words, (told, key) => {
      lines.length = 0
      log.info({ [`k${key}`]: told, err: new Error(told) }, told)
      expect(lines).toHaveLength(1)
      const [line = ''] = lines
      expect(line.endsWith('\n')).toBe(true)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
      expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
      expect(JSON.parse(line).msg).toBe(told.toWellFormed())
      records += 1
    }),
    { numRuns: atFullLength(100, 10_000) },
  )
  noteFigure({
    what: 'records with CR LF, ANSI, U+2028 in any field, one line each',
    value: records,
    unit: '',
    atLeast: 10_000,
  })
})
