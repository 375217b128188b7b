import type { TransactionSql } from 'postgres'

export type Cell = string | number | boolean | null | Date | object

const special = /[\\\n\r\t]/g
const escaped: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const plain = (text: string) => text.replace(special, (letter) => escaped[letter] ?? letter)

function cell(value: Cell): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return plain(value)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object') return plain(JSON.stringify(value))
  return String(value)
}

/** Rows of one table on their way into it, as COPY takes them. */
export class Rows<Column extends string> {
  private lines: string[] = []

  constructor(
    private readonly table: string,
    private readonly columns: readonly Column[],
  ) {}

  get count(): number {
    return this.lines.length
  }

  /** An absent cell is null. */
  add(row: Partial<Record<Column, Cell>>) {
    this.lines.push(this.columns.map((column) => cell(row[column] ?? null)).join('\t'))
  }

  async write(tx: TransactionSql) {
    if (this.lines.length === 0) return
    const names = this.columns.map((column) => `"${column}"`).join(', ')
    const query = tx.unsafe(`copy ${this.table} (${names}) from stdin`)
    const stream = await query.writable()
    await new Promise((resolve, reject) => {
      // Its stream says neither when the database has taken all of it nor what it refuses: postgres.js tells the query, which has answered already.
      Object.assign(query, { resolve, reject })
      stream.once('error', reject)
      stream.end(`${this.lines.join('\n')}\n`)
    })
  }
}
