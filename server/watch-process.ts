import { collectDefaultMetrics } from 'prom-client'
import { metrics } from '@/lib/metrics'

/** Measures the process itself, its memory and how late its event loop is, and counts the exceptions that nobody caught. */
export function watchProcess() {
  collectDefaultMetrics({ register: metrics.registry, eventLoopMonitoringPrecision: 20 })
  process.on('uncaughtExceptionMonitor', () => metrics.errors.inc({ kind: 'uncaught' }))
}
