import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { counted, fill, forgive, refuseWhenSpent, spend, tally } from '@/lib/limits'
import { metrics } from '@/lib/metrics'

const minute = 60
const day = 86_400
// Failures count together within this time of the first.
const failureSeconds = 5 * minute
const firstWait = minute
const longestWait = 15 * minute
// After this time without a reason to wait, the next wait is the first again.
const roundsSeconds = day
const knownSeconds = 30 * day
// A kiosk asks whether a number has a password for each visitor who types one.
const asksPerFailure = 4

/** What a try is counted against. */
export type Attempt = { account: string; address: string }

type Counter = { name: string; key: string }

const togetherKey = ({ account, address }: Attempt) => `${account} ${address}`
const limit = () => env().LIMIT_SIGNIN_FAILURES

/**
 * A try counts against its account and its address. From where the account signed in well before, it counts against the address alone, so
 * that strangers who fail on purpose never lock the owner out.
 */
async function countersOf(attempt: Attempt): Promise<Counter[]> {
  const own = { name: 'signin_address', key: attempt.address }
  const known = (await counted('signin_known', togetherKey(attempt))) > 0
  return known ? [own] : [{ name: 'signin_account', key: attempt.account }, own]
}

async function refuse(counters: Counter[]) {
  for (const { name, key } of counters) await refuseWhenSpent(name, key, limit(), failureSeconds)
}

/**
 * For telling whether an account exists: refused where a sign-in would be, and counted by address.
 * @throws AppError `too_many` with the seconds to wait.
 */
export async function refuseAfterFailures(attempt: Attempt) {
  await refuse(await countersOf(attempt))
  await spend('signin_asked', attempt.address, limit() * asksPerFailure, minute)
}

/**
 * Takes one of LIMIT_SIGNIN_FAILURES tries. It must end in one of the three: `failed` counts it, and the last one shuts the account and the
 * address for a minute, then two, up to fifteen; `fitted` forgets what the account had failed, here and elsewhere, but nothing of what its
 * address failed for others: whoever mistyped and then got it right is no stranger. `givenBack` makes the try not have been.
 * @throws AppError `too_many` with the seconds to wait.
 */
export async function takeTry(attempt: Attempt) {
  try {
    return await takeOne(attempt)
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many') metrics.signInFailures.inc({ reason: 'locked' })
    throw error
  }
}

async function takeOne(attempt: Attempt) {
  const counters = await countersOf(attempt)
  await refuse(counters)
  const taken: (Counter & { count: number })[] = []
  const giveBack = async (which: Counter[]) => {
    for (const { name, key } of which) await tally(name, key, failureSeconds, -1)
  }
  for (const { name, key } of counters) {
    const count = await tally(name, key, failureSeconds)
    taken.push({ name, key, count })
    if (count <= limit()) continue
    // The last free ones are being checked at this moment.
    await giveBack(taken)
    throw new AppError('too_many', 'Too many tries at once. Try again in 1 s.', { retryAfter: 1 })
  }
  return {
    async failed() {
      await tally('signin_mistyped', togetherKey(attempt), failureSeconds)
      for (const counter of taken) if (counter.count === limit()) await makeWait(counter)
    },
    async fitted() {
      const mistyped = await counted('signin_mistyped', togetherKey(attempt))
      await forgive('signin_mistyped', togetherKey(attempt))
      const atAddress = await counted('signin_address', attempt.address)
      await tally('signin_address', attempt.address, failureSeconds, -Math.min(mistyped + 1, atAddress))
      const account = attempt.account
      await forgive('signin_account', account)
      await forgive('signin_account_rounds', account)
      await fill('signin_known', togetherKey(attempt), knownSeconds)
    },
    givenBack: () => giveBack(taken),
  }
}

async function makeWait({ name, key }: Counter) {
  const rounds = await tally(`${name}_rounds`, key, roundsSeconds)
  await fill(name, key, Math.min(firstWait * 2 ** (rounds - 1), longestWait))
}
