import type { Channel } from '@/db/enums'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'

/** Starts a session and counts how that ended. @param outcome what a start that succeeds counts as. */
export async function countStart<T>(channel: Channel, start: () => Promise<T>, outcome: (started: T) => string) {
  try {
    const started = await start()
    metrics.sessionStarts.inc({ channel, outcome: outcome(started) })
    return started
  } catch (error) {
    const refused = error instanceof AppError && error.status < 500
    metrics.sessionStarts.inc({ channel, outcome: refused ? 'refused' : 'failed' })
    throw error
  }
}

export const newOrRestored = ({ restored }: { restored: boolean }) => (restored ? 'restored' : 'new')
