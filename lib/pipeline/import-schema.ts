import { z } from 'zod'
import { isObject } from '@/lib/is-object'

export const importFormats = ['chrome-recorder', 'selenium-side', 'rrweb', 'examples'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What each format is called among people. */
export const formatNames: Record<ImportFormat, string> = {
  'chrome-recorder': 'Chrome Recorder',
  'selenium-side': 'Selenium IDE',
  rrweb: 'rrweb',
  examples: 'Examples',
}

export const importQuery = z.object({ format: z.enum(importFormats), goal: z.string().max(1000).optional() })

/** A file as it was recorded: Chrome Recorder and Selenium IDE write an object, rrweb a list or an object; examples are an object. */
export const recordedFile = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())])

export const importView = z.object({
  sessions: z.array(z.object({ session_id: z.uuid(), title: z.string() })),
  /** Parts of the file that gave no session; absent when there were none. */
  skipped: z.array(z.object({ title: z.string(), reason: z.string() })).optional(),
})
export type ImportView = z.infer<typeof importView>

/** The format that a file looks like by its outermost names; null for none of them. It may be broken all the same. */
export function recogniseFormat(file: unknown): ImportFormat | null {
  if (Array.isArray(file)) return recogniseList(file)
  if (!isObject(file)) return null
  if (Array.isArray(file.steps)) return 'chrome-recorder'
  if (Array.isArray(file.tests)) return 'selenium-side'
  if ('examples' in file || 'messages' in file) return 'examples'
  return Array.isArray(file.events) && recogniseList(file.events) === 'rrweb' ? 'rrweb' : null
}

function recogniseList([first]: unknown[]): ImportFormat | null {
  if (!isObject(first)) return null
  if (typeof first.type === 'number' && 'timestamp' in first) return 'rrweb'
  return 'messages' in first || 'role' in first ? 'examples' : null
}
