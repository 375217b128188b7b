import { hash, verify } from '@node-rs/argon2'
import { AppError } from '@/lib/errors'

// argon2id, 19 MiB, t = 2, p = 1: the first choice of the OWASP password storage cheat sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const atOnce = 4
const waitingMost = 64
let running = 0
const waiting: (() => void)[] = []

/** Hashing takes 55 ms of a core: four at once, the rest wait in line, and past that the caller comes back later. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
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

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

let decoy: Promise<string> | undefined

/** Whether the password fits. Without a stored hash it takes as long and says no, so that time does not tell who exists. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password', cost)
  const against = stored ?? (await decoy)
  const fits = await inTurn(() => verify(against, password))
  return fits && stored !== null
}
