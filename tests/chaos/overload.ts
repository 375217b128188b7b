import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '@/scripts/bench/measure/figures'
import { percentile } from '@/scripts/bench/measure/percentile'
import { withInstallation } from './installation'
import { isGood, isTurnedAway, Load, type Sent } from './load'
import { mixedErrands } from './mixed-errands'

const callers = 24
const times = 3
const acceptedWithinMs = 1000
const recoversWithinMs = 5000

const unlimited = {
  LIMIT_ANONYMOUS_STARTS: '1000000',
  LIMIT_STARTS: '1000000',
  LIMIT_CHAT: '1000000',
  WORKERS: 'inline',
}

/** How long after `end` the last request that failed or took longer than is wanted was sent, in ms. */
function trouble(sent: Sent[], end: number): number {
  return Math.max(0, ...sent.filter((one) => !isGood(one) || one.ms > acceptedWithinMs).map(({ at }) => at - end))
}

/** R19: three times as much as the product can answer. */
export function overload({ seconds }: { seconds: number }): Promise<Figure[]> {
  return withInstallation(async (own) => {
    const acked: string[] = []
    const staff = await own.admin()
    const errands = await mixedErrands({ url: own.url(), sessions: 200, staff, acked: (id) => acked.push(id) })
    const warm = new Load(own.url)
    await warm.byCallers(callers, Math.min(5, seconds), errands)
    const capacity = await warm.byCallers(callers, Math.min(10, seconds), errands)
    warm.stop()

    const load = new Load(own.url)
    const asking = new Load(own.url)
    const stopAsking = new AbortController()
    const health = (async () => {
      while (!stopAsking.signal.aborted) {
        await asking.send({ what: 'ready', method: 'GET', path: '/api/ready' })
        await wait(250)
      }
    })()
    await load.atRate(capacity * times, seconds, errands)
    const end = performance.now()
    stopAsking.abort()
    const after = new Load(own.url)
    await after.atRate(capacity / 4, 10, errands)
    await Promise.all([load.allAnswered(), after.allAnswered(), health])
    for (const one of [load, after, asking]) one.stop()

    const good = load.sent.filter(isGood)
    const away = load.sent.filter(isTurnedAway)
    const stored = await own.sql<{ id: string }[]>`select client_event_id as id from events where source = 'log'`
    const known = new Set(stored.map(({ id }) => id))
    const slow = good.map(({ ms }) => ms)
    return [
      { what: 'R19: requests a second that are answered, before', value: capacity, unit: '/s' },
      { what: 'R19: sent a second', value: load.sent.length / seconds, unit: '/s' },
      { what: 'R19: accepted a second', value: good.length / seconds, unit: '/s', atLeast: capacity / 2 },
      { what: 'R19: accepted, p50', value: percentile(slow, 0.5), unit: 'ms' },
      { what: 'R19: accepted, p99', value: percentile(slow, 0.99), unit: 'ms', atMost: acceptedWithinMs },
      { what: 'R19: told to come back', value: away.length, unit: '', atLeast: 1 },
      {
        what: 'R19: answers of any other kind',
        value: load.sent.length - good.length - away.length,
        unit: '',
        atMost: 0,
      },
      {
        what: 'R19: not ready meanwhile',
        value: asking.sent.filter((one) => !isGood(one)).length,
        unit: '',
        atMost: 0,
      },
      { what: 'R19: acked events lost', value: acked.filter((id) => !known.has(id)).length, unit: '', atMost: 0 },
      { what: 'R19: recovered after', value: trouble(after.sent, end), unit: 'ms', atMost: recoversWithinMs },
    ]
  }, unlimited)
}
