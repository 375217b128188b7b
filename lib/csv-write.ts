import { Readable } from 'node:stream'

// What a spreadsheet takes for a formula, also behind apostrophes of its own, so that reading takes off exactly what was put before it.
const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

function cellText(value: string): string {
  const guarded = formula.test(value) ? `'${value}` : value
  return /[",;\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const record = (cells: string[]) => `${cells.map(cellText).join(',')}\r\n`

async function* lines(columns: readonly string[], pages: AsyncIterable<string[][]>): AsyncGenerator<string> {
  // Without the mark a spreadsheet reads the bytes of Devanagari as something else.
  yield `\ufeff${record([...columns])}`
  for await (const rows of pages) yield rows.map(record).join('')
}

/** Rows as the bytes of a CSV file (RFC 4180, UTF-8 with its mark, formulas neutralised), a page at a time. `readCsv` reads it back equal. */
export function csvFile(columns: readonly string[], pages: AsyncIterable<string[][]>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(lines(columns, pages))) as ReadableStream<Uint8Array>
}

/** What an answer that is such a file says of it. */
export const csvHeaders = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
})
