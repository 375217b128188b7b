import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder whose path fits, in one order everywhere. */
export function filesBelow(folder: string, fits: RegExp): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
  return found.filter((path) => fits.test(path)).sort()
}
