import { createHash } from 'node:crypto'
import type { Manifest } from './format'

const newline = 10

/** Counts the rows of what COPY wrote (one a line) and hashes it, piece by piece. */
export function startTally() {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add(piece: Buffer) {
      hash.update(piece)
      bytes += piece.byteLength
      for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) rows++
    },
    rows: () => rows,
    end: (): Manifest['tables'][string] => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

export type Tally = ReturnType<typeof startTally>
