import { version as nextVersion } from 'next/package.json'
import { poolState } from '@/db/watch-pool'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { version } from '@/package.json'
import { readFeatures } from './features'
import { type Figures, readFigures } from './figures'
import type { OperationsView } from './schema'
import { hasSessions, readChecks, readGrowth, readKeys, readRetention, readWebhooks, readWorkers } from './upkeep'

/**
 * How the installation stands, and this copy of it. @throws AppError `not_signed_in`, `forbidden`; `unavailable` while the database is away.
 */
export async function readOperations(options: { actor: Actor; now?: Date }): Promise<OperationsView> {
  demand(options.actor, canAdminister(options.actor))
  const figures = await readFigures()
  if (!figures) throw new AppError('unavailable', 'The figures come back with it.', { retryAfter: 2 })
  const [growth, workers, retention, checks, keys, webhooks, has_sessions, streams] = await Promise.all([
    readGrowth(figures.bytes),
    readWorkers(),
    readRetention(),
    readChecks(),
    readKeys(),
    readWebhooks(),
    hasSessions(),
    openStreams(),
  ])
  const now = options.now ?? new Date()
  return {
    at: now.toISOString(),
    up_s: Math.round(process.uptime()),
    has_sessions,
    versions: versionsWith(figures),
    database: { bytes: figures.bytes, ...growth, connections: connectionsOf(figures), pool: poolState() },
    queue: figures.jobs.map(({ oldestSeconds, ...job }) => ({ ...job, oldest_s: oldestSeconds })),
    ...{ workers, streams, retention, checks, keys, webhooks },
    features: readFeatures(),
  }
}

function versionsWith({ postgres, schema }: Figures): OperationsView['versions'] {
  return { throughline: version, node: process.version.slice(1), next: nextVersion, postgres, schema }
}

function connectionsOf({ maxConnections, connections }: Figures) {
  return { max: maxConnections, by_state: connections }
}

/** The event streams that this copy serves. */
async function openStreams(): Promise<OperationsView['streams']> {
  const { values } = await metrics.streams.get()
  return values.flatMap(({ labels, value }) => (value > 0 ? [{ route: String(labels.route), count: value }] : []))
}
