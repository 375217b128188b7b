import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ApiDocument } from './document-schema'

export type Served = { text: string; etag: string; document: ApiDocument }

let read: Promise<Served> | null = null

/** The description of the API as the build wrote it (scripts/describe-api.ts). */
export function servedDocument(): Promise<Served> {
  read ??= readFile('public/openapi.json', 'utf8').then((text) => ({
    text,
    etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
    document: JSON.parse(text) as ApiDocument,
  }))
  return read
}
