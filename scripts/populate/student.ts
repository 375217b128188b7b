import { type Fate, fates, Hour, type StudentEvent } from './hour'
import { inventPerson } from './names'
import { createRandom, type Random } from './random'
import { steps } from './workshop'

/** Shares of a hundred. */
const shares: Record<Fate, number> = { done: 42, working: 33, stuck: 10, asking: 4, left: 11 }

export type Student = { token: string; fate: Fate; endsAt: number; events: StudentEvent[] }

const secondMs = 1000
const minuteMs = 60_000
const longestAgoMs = 150 * minuteMs

function fateOf(random: Random): Fate {
  let left = random.between(0, 100)
  for (const fate of fates) {
    left -= shares[fate]
    if (left < 0) return fate
  }
  return 'done'
}

/** Where somebody's hour ends: the last step they reach. Trouble comes where there is some to have. */
function lastStepOf(fate: Fate, random: Random): number {
  if (fate === 'done') return steps.length - 1
  if (fate === 'working') return random.whole(0, steps.length - 1)
  if (fate === 'left') return random.whole(0, steps.length - 3)
  return random.pick([0, 0, 0, 3, 3, 4])
}

/**
 * One student of the workshop, as the SDK in their browser would log it: the same for the same seed and number, but for the times, which lie
 * before `now`.
 */
export function inventStudent(options: { seed: number; n: number; now: Date }): Student {
  const random = createRandom(options.seed, options.n)
  const person = inventPerson(random)
  const fate = fateOf(random)
  const token = `ws_${random.word(10)}`
  const hour = new Hour({ token, tab: `t${random.word(10)}`, ...person }, random)
  const last = lastStepOf(fate, random)
  hour.open()
  for (let index = 0; index <= last; index++) {
    if (index > 0) hour.move(index)
    hour.work(index, index === last ? fate : 'done')
  }
  const isHere = fate !== 'done' && fate !== 'left'
  // Those who are here did something just now; the others went some time ago.
  const endsAgo = isHere ? random.between(2 * secondMs, 90 * secondMs) : random.between(6 * minuteMs, longestAgoMs)
  const endsAt = options.now.getTime() - endsAgo
  return { token, fate, endsAt, events: hour.eventsUntil(endsAt) }
}
