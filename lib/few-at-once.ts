import { env } from './env'

/**
 * Whoever reads from an open cursor holds a connection for as long as their reader takes, and may want another meanwhile: only a quarter of
 * the pool may, so that there is always one left. The others begin when one of them is done.
 * @returns a function that waits for a turn, and gives one that ends it.
 */
export function fewAtOnce(): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let running = 0
  const end = () => {
    running--
    waiting.shift()?.()
  }
  return async () => {
    if (running >= Math.max(1, Math.floor(env().DATABASE_POOL / 4))) {
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    running++
    return end
  }
}
