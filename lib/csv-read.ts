import { AppError } from './errors'

/** The named cells of one row; a cell that is empty, or whose column the file does not have, is left out. `line` counts from 1. */
export type CsvRow<C extends string> = { line: number; cells: Partial<Record<C, string>> }
export type RejectedLine = { line: number; detail: string }

type Reading<C extends string> = { file: Uint8Array; columns: readonly C[]; needed: readonly C[]; most: number }

/**
 * Rows of a CSV file (RFC 4180, UTF-8 with or without a byte order mark, commas or semicolons), whose first line names its columns in any
 * order; others are passed over. Cells may hold line breaks; what `csvFile` put before a formula is taken off. A row whose quotes do not
 * fit spoils its own line alone.
 * @throws AppError `invalid` for what is no such file, lacks a needed column, or has more rows than `most`.
 */
export function* readCsv<C extends string>({
  file,
  columns,
  needed,
  most,
}: Reading<C>): Generator<CsvRow<C> | RejectedLine> {
  const text = csvText(file)
  const firstLine = text.slice(0, endOfLine(text, 0))
  const delimiter = firstLine.includes(';') ? ';' : ','
  const header = recordAt(text, 0, delimiter)
  const names = header.cells?.map((name) => name.toLowerCase()) ?? []
  const missing = needed.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new AppError('invalid', `The first line names the columns, among them ${missing.join(', ')}.`)
  }
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  let line = 1 + linesIn(text, 0, header.end)
  let rows = 0
  for (let at = header.end; at < text.length; ) {
    const { cells, end } = recordAt(text, at, delimiter)
    if (!cells) yield { line, detail: 'The quotes do not fit.' }
    else if (cells.some((cell) => cell !== '')) {
      rows += 1
      if (rows > most) throw new AppError('invalid', `At most ${most.toLocaleString('en-GB')} rows fit in one file.`)
      yield { line, cells: named(places, cells) }
    }
    line += linesIn(text, at, end)
    at = end
  }
}

/** The text of a CSV file. @throws AppError `invalid` for what is not UTF-8. */
export function csvText(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file).replaceAll('\0', '')
  } catch (cause) {
    throw new AppError('invalid', 'The file is not UTF-8 text. Save it as "CSV UTF-8".', { cause })
  }
}

function named<C extends string>(places: (readonly [C, number])[], cells: string[]): Partial<Record<C, string>> {
  const told = places.flatMap(([column, at]) => {
    const cell = cells[at]
    return cell ? [[column, withoutGuard(cell)] as const] : []
  })
  return Object.fromEntries(told) as Partial<Record<C, string>>
}

/** The apostrophe that `csvFile` puts before what a spreadsheet would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell
}

type Found = { cells: string[] | null; end: number }

/** The record that begins at a place, and where the next one does; no cells where its quotes do not fit, and then only its first line is left. */
function recordAt(text: string, start: number, delimiter: string): Found {
  const cells: string[] = []
  for (let at = start; ; ) {
    const cell = cellAt(text, at, delimiter)
    if (!cell) return { cells: null, end: pastBreak(text, endOfLine(text, start)) }
    cells.push(cell.value.trim())
    if (text[cell.end] !== delimiter) return { cells, end: pastBreak(text, cell.end) }
    at = cell.end + 1
  }
}

/** One cell and where it ends: at a delimiter, a line break, or the end of the text. Null where its quotes do not fit. */
function cellAt(text: string, start: number, delimiter: string): { value: string; end: number } | null {
  let at = start
  while (text[at] === ' ') at += 1
  if (text[at] !== '"') {
    const end = endOfCell(text, start, delimiter)
    return { value: text.slice(start, end), end }
  }
  let value = ''
  for (at += 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    value += '"'
    at += 1
  }
  const end = endOfCell(text, at, delimiter)
  return text.slice(at, end).trim() === '' ? { value, end } : null
}

function endOfCell(text: string, start: number, delimiter: string): number {
  const mark = delimiter === ';' ? /[;\r\n]|$/g : /[,\r\n]|$/g
  mark.lastIndex = start
  return mark.exec(text)?.index ?? text.length
}

function endOfLine(text: string, start: number): number {
  const mark = /[\r\n]|$/g
  mark.lastIndex = start
  return mark.exec(text)?.index ?? text.length
}

function pastBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return at < text.length ? at + 1 : at
}

function linesIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\n|\r/g)?.length ?? 0
}
