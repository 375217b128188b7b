import type { RunDetail } from '@/lib/pipeline/api-schema'

type StageOfRun = RunDetail['stages'][number]
export type Attempt = StageOfRun['attempts'][number]

/** Where a stage lies within the work of its run: start and length as shares of 1, and how long it took in milliseconds. */
export type Span = { start: number; length: number; ms: number }

const shortest = 0.012

const workOf = (attempts: Attempt[], now: number) => {
  const last = attempts.at(-1)
  return last ? Math.max(0, (last.endedAt ? Date.parse(last.endedAt) : now) - Date.parse(last.startedAt)) : 0
}

/**
 * The last try of each stage laid end to end. The pauses between them are left out, so that a run taken up again a day later still shows
 * what its stages cost. A stage never is shorter than a hair.
 */
export function stageSpans(stages: StageOfRun[], now: number): Span[] {
  const works = stages.map(({ attempts }) => workOf(attempts, now))
  const whole = works.reduce((sum, ms) => sum + ms, 0)
  let before = 0
  return works.map((ms, index) => {
    const started = (stages[index]?.attempts.length ?? 0) > 0
    const length = whole === 0 || !started ? 0 : Math.max(shortest, ms / whole)
    const start = whole === 0 ? 0 : Math.min(before / whole, 1 - length)
    before += ms
    return { start, length, ms }
  })
}
