import { statfs } from 'node:fs/promises'

// server.ts knows where the embedded database is; Next's bundle asks.
const shared = globalThis as typeof globalThis & { throughlineDataDir?: string }

/** With less than this the database cannot write on. */
const leastBytes = 32 * 1024 * 1024

/** The place of the database that this process started. */
export function watchDisk(dataDir: string) {
  shared.throughlineDataDir = dataDir
}

/** Whether the database of this process has room to write; true where it runs elsewhere. */
export async function hasDiskRoom(): Promise<boolean> {
  if (!shared.throughlineDataDir) return true
  try {
    const { bavail, bsize } = await statfs(shared.throughlineDataDir)
    return bavail * bsize >= leastBytes
  } catch {
    return false
  }
}
