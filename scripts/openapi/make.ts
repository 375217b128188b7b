import { readFileSync } from 'node:fs'
import { apiDocument } from '@/lib/openapi/document'
import type { ApiDocument } from '@/lib/openapi/document-schema'
import { examples } from './examples/all'
import { readNotes } from './notes'
import { gatherOperations } from './operations'

/** Makes the description of the API from the source as it is. */
export async function makeDocument(): Promise<ApiDocument> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return apiDocument(await gatherOperations(), { version, notes: await readNotes(), examples })
}
