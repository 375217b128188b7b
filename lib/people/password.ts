import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { AppError } from '@/lib/errors'

// argon2id, 19 MiB, t = 2, p = 1: the first choice of the OWASP password storage cheat sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// At most four, and no more than there are cores.
const atOnce = Math.min(4, availableParallelism())
const waitingMost = 64
let running = 0
const waiting: (() => void)[] = []

/** To be asked before any query that a sign-in makes on its way to the line. @throws AppError `busy`. */
export function demandPlaceInLine() {
  if (waiting.length < waitingMost) return
  throw new AppError('busy', 'Many people are signing in. Try again in a moment.', { retryAfter: 2 })
}

/**
 * Whatever needs a hash, which takes about 50 ms of a core, waits in line with all that belongs to it: made before, its queries would crowd
 * out those of others. Past the line's end the caller comes back later. Nothing in the line may wait for the line.
 * @throws AppError `busy`.
 */
export async function inSignInLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    demandPlaceInLine()
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

function decoyHash(): Promise<string> {
  decoy ??= hash('nobody has this password', cost)
  return decoy
}

/**
 * Whether the password fits; to be called in the line. Without a stored hash it takes as long and says no, so that time does not tell who
 * exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await decoyHash())
  const fits = await verify(against, password)
  return fits && stored !== null
}
