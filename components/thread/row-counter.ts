/** Formats of a log's file; JSON has one item a line. */
export type LogFormat = 'json' | 'ndjson' | 'csv'

const newline = 10
const quote = 34

function newlines(chunk: Uint8Array): number {
  let found = 0
  for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) found += 1
  return found
}

/**
 * Counts the rows of a file by its bytes as they come: `count(chunk)` gives how many have come so far. A CSV field in quotes may
 * hold line breaks of its own; the head of a CSV file and the bracket that opens a JSON array are no rows.
 */
export function rowCounter(format: LogFormat): (chunk: Uint8Array) => number {
  let lines = format === 'ndjson' ? 0 : -1
  let quoted = false
  return (chunk) => {
    if (format !== 'csv') lines += newlines(chunk)
    else {
      for (const byte of chunk) {
        if (byte === quote) quoted = !quoted
        else if (byte === newline && !quoted) lines += 1
      }
    }
    return Math.max(0, lines)
  }
}
