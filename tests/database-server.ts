import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/db/embedded'
import { migrate } from '@/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

/** One real PostgreSQL for all unit tests, with a migrated database that each test file copies. */
export default async function setup(project: TestProject) {
  // Far from UTC and off the hour, so that a time that leans on the machine's zone shows.
  process.env.TZ = 'Pacific/Chatham'
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-unit-'))
  const server = await startEmbedded({ dataDir, database: 'template_test', settings: { fsync: 'off' } })
  await migrate(server.url)
  project.provide('databaseServer', server.url)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
