import type { StopState } from '@/components/thread/run-line'
import { plural } from '@/components/ui/plural'
import { type Stage, stages } from '@/db/enums'
import type { RunView } from '@/lib/pipeline/api-schema'
import { sayDuration } from './duration'

type StageWords = { name: string; does: string; doing: string; during: string }

/** What each stage is called on screen, what it does, what it is doing, and the same within a sentence. */
export const stageWords: Record<Stage, StageWords> = {
  validation: {
    name: 'Validate',
    does: 'checks what was recorded',
    doing: 'Checking what was recorded',
    during: 'checking what was recorded',
  },
  quality: { name: 'Quality', does: 'scores named signals', doing: 'Scoring', during: 'scoring' },
  enhancement: {
    name: 'Enhance',
    does: 'joins steps, removes personal data',
    doing: 'Removing personal data',
    during: 'removing personal data',
  },
  training: {
    name: 'Train',
    does: 'writes example messages',
    doing: 'Writing examples',
    during: 'writing examples',
  },
  archiving: {
    name: 'Archive',
    does: 'keeps the result in numbers',
    doing: 'Keeping the result',
    during: 'keeping the result',
  },
}

type Words = { words: string; tone: 'danger' | 'plain' }

/** How a run stands at `now`, in words; `tries` is how often a stage is tried. */
export function nowWords(run: RunView, tries: number, now: number): Words {
  const { status, stage, attempt, result } = run
  const danger = (words: string): Words => ({ words, tone: 'danger' })
  const plain = (words: string): Words => ({ words, tone: 'plain' })
  if (status === 'cancelled') return plain('Cancelled')
  if (status === 'failed') return danger(attempt > 1 ? `Gave up after ${attempt} tries` : 'Failed')
  if (status === 'completed') {
    if (!result || result.exampleCount === 0) return plain('No examples')
    return plain(`${plural(result.exampleCount, 'example')}, quality ${result.overallQuality.toFixed(2)}`)
  }
  if (status === 'running') {
    return attempt > 1 ? danger(`Try ${attempt} of ${tries} now`) : plain(stageWords[stage].doing)
  }
  if (attempt > 0) return danger(`Try ${Math.min(attempt + 1, tries)} of ${tries} ${untilWords(run.nextTryAt, now)}`)
  return plain(stage === stages[0] ? 'Waiting to start' : `Waiting for ${stageWords[stage].name.toLowerCase()}`)
}

/** "in 40 s"; "soon" once that has passed, as a worker has yet to be free. */
function untilWords(at: string | null, now: number): string {
  const seconds = at ? Math.ceil((Date.parse(at) - now) / 1000) : 0
  return seconds > 0 ? `in ${sayDuration(seconds * 1000)}`.replace('.0 s', ' s') : 'soon'
}

/** What broke, for those who do not see the cause. */
export const plainTrouble = (stage: Stage) =>
  `A part of the pipeline broke while ${stageWords[stage].during}. What was recorded is safe. Operators see the cause.`

/** Whether a stage has failed and nothing has mended it yet. */
const isBroken = ({ status, attempt }: RunView) => status === 'failed' || (status === 'waiting' && attempt > 0)

/** The five stops of a run on its line. */
export function runStops(run: RunView): { name: string; state: StopState }[] {
  const at = stages.indexOf(run.stage)
  const here: StopState = isBroken(run) ? 'failed' : run.status === 'running' ? 'running' : 'waiting'
  return stages.map((stage, index) => ({
    name: stageWords[stage].name,
    state: run.status === 'completed' || index < at ? 'done' : index === at ? here : 'waiting',
  }))
}

/** The last eight characters of one of our ids; what is not one stands for itself. */
export const shortId = (id: string) => (/^[0-9a-f-]{36}$/i.test(id) ? id.slice(-8) : id)

/** Who the session belongs to; a session nobody gave a name by what it is. */
export function runName({ sessionName, sessionType, channel }: RunView): string {
  if (sessionName) return sessionName
  if (channel === 'extension' || sessionType === 'journey') return 'Recording'
  return sessionType === 'workshop' ? 'Student' : 'Guest'
}

/** What stands under a run that needs explaining: the error word for word, or why a finished one has no examples. */
export function runTrouble(run: RunView): { text: string; at: string | null; tone: 'danger' | 'plain' } | null {
  if (run.error) {
    const tone = run.status === 'cancelled' ? 'plain' : 'danger'
    return { text: run.error.message, at: stageWords[run.error.stage].name, tone }
  }
  const reason = run.status === 'completed' ? run.result?.reason : null
  return reason ? { text: reason, at: null, tone: 'plain' } : null
}

/** How long a run took, or has taken until `now`; both in milliseconds. */
export function runTime({ createdAt, startedAt, endedAt }: RunView, now: number): number {
  return (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt ?? createdAt)
}
