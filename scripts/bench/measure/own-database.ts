import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@/db/embedded'

/** Runs `work` on a new PostgreSQL of its own, which keeps count of statements (pg_stat_statements), and throws it away after. */
export async function withOwnDatabase(work: (own: { url: string; dataDir: string }) => Promise<void>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  const settings = { shared_preload_libraries: 'pg_stat_statements' }
  const { url, stop } = await startEmbedded({ dataDir, settings })
  try {
    await work({ url, dataDir })
  } finally {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
