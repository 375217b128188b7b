import type { Random } from './random'
import { anywhere, apiCall, type Fault, type Step, steps } from './workshop'

/** How an hour goes: `stuck` ends with an error that keeps coming, `asking` asks for help then, `left` stops in the middle without trouble. */
export const fates = ['done', 'working', 'stuck', 'asking', 'left'] as const
export type Fate = (typeof fates)[number]

export type StudentEvent = {
  sessionToken: string
  studentEmail: string
  studentName: string
  eventType: string
  eventData: Record<string, unknown>
  eventId: string
  occurredAt: string
}

const secondMs = 1000
const minuteMs = 60_000

const agents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
] as const

const pleas = [
  'It says not authorised. Did I break something?',
  'I have pasted the key three times now and it is still refused.',
  'Nothing happens when I press deploy.',
  'Can somebody look at this with me?',
] as const

/** A student's hour as it is written down, with the clock that runs meanwhile. */
export class Hour {
  private readonly events: { at: number; seq: number; type: string; data: Record<string, unknown> }[] = []
  private readonly agent: string
  private readonly demoMode: boolean
  private at = 0
  private seq = 0
  private step = 0

  constructor(
    private readonly student: { token: string; tab: string; name: string; email: string },
    private readonly random: Random,
  ) {
    this.agent = random.pick(agents)
    this.demoMode = random.chance(0.05)
  }

  private log(type: string, data: Record<string, unknown>) {
    this.seq += 1
    const name = steps[this.step]?.name
    const common = { currentStep: this.step, stepName: name, demoMode: this.demoMode, userAgent: this.agent }
    this.events.push({ at: this.at, seq: this.seq, type, data: { ...data, ...common } })
  }

  private pass(fromMs: number, toMs: number) {
    this.at += Math.round(this.random.between(fromMs, toMs))
  }

  open() {
    this.log('init', { steps: steps.map(({ name }) => name) })
    this.pass(secondMs, 8 * secondMs)
  }

  move(to: number) {
    const from = this.step
    this.step = to
    this.log('navigation', { from, to, fromStepName: steps[from]?.name, toStepName: steps[to]?.name })
    this.pass(2 * secondMs, 15 * secondMs)
  }

  /** What somebody does in a step, with what goes wrong on the way. */
  work(index: number, fate: Fate) {
    const step = steps[index]
    if (!step) return
    const began = this.at
    const pace = this.random.between(0.6, 1.5) * (fate === 'done' ? 1 : this.random.between(0.2, 0.8))
    const meets = step.faults.filter(({ share }) => this.random.chance(share))
    if (this.random.chance(0.01)) meets.push({ fault: anywhere, share: 0.01 })
    while (this.at - began < step.minutes * pace * minuteMs) {
      const moment = this.random.pick(step.moments)(this.random)
      this.log(moment.type, moment.data)
      this.pass(4 * secondMs, 45 * secondMs)
      const [met] = meets.splice(0, this.random.chance(0.3) ? 1 : 0)
      if (met) this.fail(met.fault, this.random.whole(1, 3))
      // A page that was offline for longer than it could keep.
      if (this.random.chance(0.002)) this.seq += this.random.whole(5, 15)
    }
    if (fate === 'stuck' || fate === 'asking') this.beStuck(step)
    if (fate === 'asking') this.log('help_request', { message: this.random.pick(pleas) })
    if (fate === 'done' && index === steps.length - 1) {
      this.log('action', {
        actionName: 'session_stop',
        minutes: Math.round(this.at / minuteMs),
        interactions: this.seq,
      })
    }
  }

  private fail(fault: Fault, times: number) {
    const { errorType, errorMessage, statusCode, details, call } = fault
    for (let n = 0; n < times; n++) {
      if (call) this.log('api_call', apiCall(call.endpoint, call.method, call.status, this.random.whole(90, 900)).data)
      this.pass(200, 900)
      this.log('error', { errorType, errorMessage, ...(statusCode ? { statusCode } : {}), ...details })
      this.pass(3 * secondMs, 20 * secondMs)
    }
  }

  /** The same error again and again, for ten to twenty-five minutes, and nothing that helps. */
  private beStuck(step: Step) {
    const fault = step.faults[0]?.fault ?? anywhere
    const until = this.at + this.random.between(10, 25) * minuteMs
    while (this.at < until) {
      this.fail(fault, this.random.whole(1, 2))
      this.pass(20 * secondMs, 150 * secondMs)
      if (this.random.chance(0.4)) this.log('action', { actionName: 'retry_pressed' })
    }
  }

  /** All of it, so that the last one happened at `endsAt`. */
  eventsUntil(endsAt: number): StudentEvent[] {
    const shift = endsAt - (this.events.at(-1)?.at ?? 0)
    return this.events.map(({ at, seq, type, data }) => {
      const occurredAt = new Date(at + shift).toISOString()
      return {
        sessionToken: this.student.token,
        studentEmail: this.student.email,
        studentName: this.student.name,
        eventType: type,
        eventData: { ...data, timestamp: occurredAt },
        eventId: `${this.student.tab}.${seq}`,
        occurredAt,
      }
    })
  }
}
