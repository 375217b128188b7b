import { formatNames, type ImportFormat, recogniseFormat } from '@/lib/pipeline/import-schema'
import { parseChromeRecording } from './chrome-recorder'
import { parseExamples } from './examples-file'
import { ImportError } from './import-error'
import type { ImportedFile, Recording } from './recording'
import { parseRrweb } from './rrweb'
import { parseSeleniumProject } from './selenium-side'

/** Where recordings that tell no times are laid at first: the same file reads the same whenever it comes. */
const base = new Date(0)

const parsers: Record<ImportFormat, (file: unknown) => ImportedFile> = {
  'chrome-recorder': (file) => ({ sessions: [parseChromeRecording(file, { base })], skipped: [] }),
  'selenium-side': (file) => parseSeleniumProject(file, { base }),
  rrweb: (file) => parseRrweb(file, { base }),
  examples: parseExamples,
}

/**
 * Reads a file of this format. A recording's own times are kept; one that tells none begins in 1970.
 * @throws ImportError naming the place, or the format that the file rather looks like
 */
export function readFile(file: unknown, format: ImportFormat): ImportedFile {
  const looks = recogniseFormat(file)
  if (looks && looks !== format) {
    throw new ImportError('', `This looks like a file of ${formatNames[looks]}: choose format=${looks}.`)
  }
  return parsers[format](file)
}

const firstRealTime = Date.UTC(2000, 0, 1)

/** The same session at times that fit: those without real ones end now, and none ends later than that. */
export function timed(recording: Recording, now: Date): Recording {
  if (!recording.interactions) return recording
  const times = recording.interactions.map(({ occurredAt }) => Date.parse(occurredAt))
  const last = times.reduce((most, time) => Math.max(most, time), 0)
  const late = last - now.getTime()
  if (late <= 0 && last >= firstRealTime) return recording
  const interactions = recording.interactions.map((one, i) => ({
    ...one,
    occurredAt: new Date((times[i] ?? last) - late).toISOString(),
  }))
  return { ...recording, interactions }
}
