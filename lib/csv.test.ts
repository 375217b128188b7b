import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { atFullLength, noteFigure } from '@/tests/figures'
import { readCsv } from './csv-read'
import { csvFile } from './csv-write'

const columns = ['key', 'words'] as const
const read = (file: string, needed: readonly (typeof columns)[number][] = ['key']) => [
  ...readCsv({ file: new TextEncoder().encode(file), columns, needed, most: 20_000 }),
]

async function write(rows: string[][]) {
  async function* pages() {
    yield rows
  }
  return text(csvFile(columns, pages()))
}

const awkward = fc.constantFrom(
  '=1+1',
  '-2',
  '@SUM(A1)',
  "'=x",
  "''+x",
  '"',
  'a"b',
  'a,b',
  'a;b',
  'a\nb',
  'a\r\nb',
  '＝x',
  "'",
)
const cell = fc
  .oneof({ weight: 2, arbitrary: awkward }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) })
  .map((words) => words.replaceAll('\0', '').trim())

it('R31: what was written is read back equal, and no cell is a formula', async () => {
  const rows = fc.array(fc.tuple(fc.nat(), cell), { maxLength: 30 })
  let back = 0
  await fc.assert(
    fc.asyncProperty(rows, async (some) => {
      const file = await write(some.map(([key, words]) => [`k${key}`, words]))
      expect(
        parse(file, { bom: true })
          .flat()
          .filter((one: string) => /^[=+\-@\t\r]/.test(one)),
      ).toEqual([])
      expect(read(file).map((row) => ('cells' in row ? [row.cells.key, row.cells.words ?? ''] : row))).toEqual(
        some.map(([key, words]) => [`k${key}`, words]),
      )
      back += some.length
    }),
    { numRuns: atFullLength(50, 3000) },
  )
  noteFigure({ what: 'rows of any file read back by our reader', value: back, unit: '', atLeast: 10_000 })
})

it('any order of columns, semicolons, a mark, breaks in cells, empty rows', () => {
  expect(read('\ufeffwords;other;key\r\n"a\nb";x;1\r\n;;\r\n\r\n;;2\r\n"c ""d""" ; ;3')).toEqual([
    { line: 2, cells: { key: '1', words: 'a\nb' } },
    { line: 6, cells: { key: '2' } },
    { line: 7, cells: { key: '3', words: 'c "d"' } },
  ])
})

it('a row whose quotes do not fit spoils its own line alone', () => {
  const detail = 'The quotes do not fit.'
  expect(read('key,words\n1,"open\n2,b\n3,"c" d\n4,e "f"')).toEqual([
    { line: 2, detail },
    { line: 3, cells: { key: '2', words: 'b' } },
    { line: 4, detail },
    { line: 5, cells: { key: '4', words: 'e "f"' } },
  ])
})

it('what is no such file is refused as a whole', () => {
  expect(() => read('words\na')).toThrow('The first line names the columns, among them key.')
  expect(() => read('')).toThrow('among them key')
  expect(() => [...readCsv({ file: new Uint8Array([0xff, 0xfe]), columns, needed: [], most: 9 })]).toThrow('not UTF-8')
  expect(() => read(`key\n${'x\n'.repeat(20_001)}`)).toThrow('At most 20,000 rows')
})

it('hostile quotes take no time', () => {
  for (const line of ['"', '""', '"a""', ',"', '"""', '"",""', '"x" y']) {
    const rows = read(`key,words\n${`${line}\n`.repeat(20_000)}"`)
    expect(rows.length).toBeLessThanOrEqual(20_001)
  }
}, 4000)
