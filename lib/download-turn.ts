import { env } from './env'

// One fewer than a replica has connections: see db/read-replica.ts.
const mostAtOnce = 4
const waiting: (() => void)[] = []
let running = 0

function end() {
  running--
  waiting.shift()?.()
}

/**
 * Waits for a turn to read from an open cursor. Whoever does holds a connection for as long as their reader takes, and may want another
 * meanwhile: only a quarter of the pool may, so that there is always one left. The others begin when one of them is done.
 * @returns what ends the turn.
 */
export async function downloadTurn(): Promise<() => void> {
  const most = Math.min(mostAtOnce, Math.max(1, Math.floor(env().DATABASE_POOL / 4)))
  if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  return end
}
