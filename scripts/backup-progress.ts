import type { Progress } from '@/db/backup/format'

const everyMs = 200
const width = 60

/** Shows on a terminal what is written or read now; elsewhere nothing. */
export function showSteps(what: string): { tell: Progress; end(): void } {
  const { stderr } = process
  let shownAt = 0
  return {
    tell({ table, rows }) {
      if (!stderr.isTTY || Date.now() - shownAt < everyMs) return
      shownAt = Date.now()
      const line = rows > 0 ? `${what} ${table}: ${rows.toLocaleString('en-GB')} rows` : `${what} ${table}`
      stderr.write(`\r${line.slice(0, width).padEnd(width)}`)
    },
    end() {
      if (stderr.isTTY) stderr.write(`\r${' '.repeat(width)}\r`)
    },
  }
}

export const inMegabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
