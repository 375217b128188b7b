import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Every file that the product keeps in its folder, by name, but for the database's own: its tables are read as they are. */
export async function ourFiles(dataDir: string): Promise<Map<string, string>> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const own = files.filter((file) => !/^(pg|postgres)[^/]*\//.test(relative(dataDir, file)))
  return new Map(
    await Promise.all(own.map(async (file) => [relative(dataDir, file), await readFile(file, 'latin1')] as const)),
  )
}
