import { parse } from 'csv-parse/sync'
import { csvText, type RejectedLine } from '@/lib/csv-read'
import { AppError } from '@/lib/errors'
import { normalisePhone } from './phone'

export type PersonLine = {
  line: number
  customerId: string
  phone: string | null
  name: string | null
  loyaltyTier: string | null
}

const columns = ['customer_id', 'phone', 'name', 'loyalty_tier'] as const
const mostLines = 100_000

/**
 * People from a CSV file (RFC 4180, UTF-8 with or without a byte order mark, commas or semicolons; one line each), whose first line names its
 * columns in any order: `customer_id`, `phone`, `name`, `loyalty_tier`; others are passed over. An empty field says nothing. Lines count from 1.
 * @throws AppError `invalid` for what is no such file, or has more than 100,000 lines.
 */
export function* readPeopleCsv(file: Uint8Array): Generator<PersonLine | RejectedLine> {
  const lines = csvText(file).split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  if (lines.length > mostLines + 1) {
    throw new AppError('invalid', `At most ${mostLines.toLocaleString('en-GB')} lines fit in one file.`)
  }
  const [header = ''] = lines
  const delimiter = header.includes(';') ? ';' : ','
  const order = columnOrder(fieldsOf(header, delimiter) ?? [])
  const seen = new Map<string, number>()
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.trim() === '') continue
    const line = index + 1
    const fields = fieldsOf(text, delimiter)
    // Each line is read for itself, so that a stray quote spoils its own line alone.
    if (fields)
      yield readLine(
        line,
        order.map((at) => fields[at] ?? ''),
        seen,
      )
    else yield { line, detail: 'The quotes do not fit.' }
  }
}

/** Null for a line whose quotes do not fit. */
function fieldsOf(line: string, delimiter: string): string[] | null {
  if (!line.includes('"')) return line.split(delimiter).map((field) => field.trim())
  try {
    return parse(line, { delimiter, trim: true, relax_column_count: true })[0] ?? null
  } catch {
    return null
  }
}

function noHeader(): AppError {
  return new AppError('invalid', `The first line names the columns: ${columns.join(', ')}.`)
}

function columnOrder(header: string[]): number[] {
  const names = header.map((name) => name.toLowerCase())
  const order = columns.map((column) => names.indexOf(column))
  if (order[0] === -1) throw noHeader()
  return order
}

function readLine(line: number, fields: string[], seen: Map<string, number>): PersonLine | RejectedLine {
  const [customerId = '', phoneText = '', name = '', loyaltyTier = ''] = fields
  const refuse = (detail: string) => ({ line, detail })
  if (!/^C[1-9]\d{0,11}$/.test(customerId)) return refuse('customer_id is not a number such as C123.')
  const before = seen.get(customerId)
  if (before !== undefined) return refuse(`${customerId} is on line ${before} already.`)
  const phone = phoneText === '' ? null : normalisePhone(phoneText)
  if (phoneText !== '' && !phone) return refuse('phone is not a number with its country code, such as +91 98765 43210.')
  if (name.length > 100) return refuse('name is longer than 100 characters.')
  if (loyaltyTier.length > 40) return refuse('loyalty_tier is longer than 40 characters.')
  seen.set(customerId, line)
  return { line, customerId, phone, name: name || null, loyaltyTier: loyaltyTier || null }
}
