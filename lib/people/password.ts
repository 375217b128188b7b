import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { AppError } from '@/lib/errors'

// argon2id, 19 MiB, t = 2, p = 1: the first choice of the OWASP password storage cheat sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// At most four, and a core stays free for everybody who is not signing in.
const atOnce = Math.min(4, Math.max(1, availableParallelism() - 1))
const waitingMost = 64
let running = 0
const waiting: (() => void)[] = []

/**
 * Whatever needs a hash, which takes about 50 ms of a core, waits in line with all that belongs to it: made before, its queries would crowd
 * out those of others. Past the line's end the caller comes back later. Nothing in the line may wait for the line.
 * @throws AppError `busy`.
 */
export async function inSignInLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingMost) {
      throw new AppError('busy', 'Many people are signing in. Try again in a moment.', { retryAfter: 2 })
    }
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running++
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** @throws AppError `busy`. */
export function hashPassword(password: string): Promise<string> {
  return inSignInLine(() => hash(password, cost))
}

let decoy: Promise<string> | undefined

/**
 * Whether the password fits; to be called in the line. Without a stored hash it takes as long and says no, so that time does not tell who
 * exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password', cost)
  const against = stored ?? (await decoy)
  const fits = await verify(against, password)
  return fits && stored !== null
}
