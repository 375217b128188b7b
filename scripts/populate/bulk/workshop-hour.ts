import type { Random } from '@/scripts/populate/random'
import { anywhere, apiCall, type Fault, type Step, steps } from '@/scripts/populate/workshop'

export type Logged = { at: number; type: string; data: Record<string, unknown> }

type Hour = { beganAt: number; endsAt: number; events: number; stuck: boolean; whole: boolean }

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
]
/** Of the moments of somebody whom a fault has met. */
const mishap = 0.12
const allMinutes = steps.reduce((sum, { minutes }) => sum + minutes, 0)

/** A student's hour of exactly so many events, evenly over its time; stuck ones end in an error that keeps coming. */
export function workshopHour(random: Random, { beganAt, endsAt, events, stuck, whole }: Hour): Logged[] {
  const reached = whole ? steps.length : random.whole(1, steps.length)
  const gap = (endsAt - beganAt) / Math.max(1, events - 1)
  const agent = random.pick(agents)
  const out: Logged[] = []
  const log = (at: number, type: string, data: Record<string, unknown>) => {
    const step = { currentStep: at, stepName: steps[at]?.name, demoMode: false, userAgent: agent }
    const when = Math.round(beganAt + gap * (out.length + (out.length > 0 ? random.between(-0.4, 0.4) : 0)))
    const within = Math.min(endsAt, Math.max(beganAt, when))
    out.push({ at: within, type, data: { ...data, ...step, timestamp: new Date(within).toISOString() } })
  }
  log(0, 'init', { steps: steps.map(({ name }) => name) })
  for (const [index, step] of steps.slice(0, reached).entries()) {
    if (out.length >= events) break
    if (index > 0) log(index, 'navigation', moveTo(index))
    const share = step.minutes / allMinutes
    const until =
      index === reached - 1 ? events : Math.min(events, out.length + Math.max(1, Math.round(events * share)))
    workIn(step, random, { until, stuck: stuck && index === reached - 1 }, (type, data) => {
      log(index, type, data)
      return out.length
    })
  }
  return out
}

const moveTo = (to: number) => ({
  from: to - 1,
  to,
  fromStepName: steps[to - 1]?.name,
  toStepName: steps[to]?.name,
})

type Log = (type: string, data: Record<string, unknown>) => number

function workIn(step: Step, random: Random, to: { until: number; stuck: boolean }, log: Log) {
  const meets = step.faults.filter(({ share }) => random.chance(share)).map(({ fault }) => fault)
  if (random.chance(0.01)) meets.push(anywhere)
  const met = () => (meets.length > 0 && random.chance(mishap) ? random.pick(meets) : undefined)
  const stuckWith = to.stuck ? (step.faults[0]?.fault ?? anywhere) : null
  // The first half goes well, also for whoever is stuck in the end.
  for (let length = 0, begun = -1; length < to.until; ) {
    const moment = random.pick(step.moments)(random)
    length = log(moment.type, moment.data)
    if (begun < 0) begun = length
    const fault = stuckWith && length > (begun + to.until) / 2 ? stuckWith : met()
    for (let again = fault ? random.whole(1, 3) : 0; fault && again > 0 && length < to.until; again--) {
      length = fail(fault, random, to.until - length, log)
    }
  }
}

function fail({ call, errorType, errorMessage, statusCode, details }: Fault, random: Random, room: number, log: Log) {
  if (call && room > 1) log('api_call', apiCall(call.endpoint, call.method, call.status, random.whole(90, 900)).data)
  return log('error', { errorType, errorMessage, ...(statusCode ? { statusCode } : {}), ...details })
}
