import { type Interaction, type InteractionTarget, longest } from '@/lib/pipeline/schema'
import { frameOf, navigationsOf, type RawStep, readStep, selectorsOf, textOf } from './chrome-step'
import { cleaned } from './cleaned'
import { ImportError } from './import-error'
import { type Happening, mostInteractions, Recorded } from './recorded'
import { targetOf } from './target'

/** Recordings carry no times; these pauses read as a person's: between steps, and until the page that a step leads to is there. */
const betweenStepsMs = 3000
const untilLoadedMs = 500

/** Steps about the browser or about waiting: they say nothing of what the person did. */
const ignored = new Set([
  'setViewport',
  'emulateNetworkConditions',
  'waitForElement',
  'waitForExpression',
  'close',
  'customStep',
])

/**
 * Reads a recording that Chrome's Recorder exported as JSON (`{title, steps}`, the format of `@puppeteer/replay`).
 * @param file the parsed JSON
 * @param options.base the time of the first step; the others follow three seconds apart
 * @returns the title, and interactions that satisfy `interactionSchema`; a click that led to another page is followed by a `navigate`.
 * Steps of types yet unknown become interactions of that word, which are kept and not used.
 * @throws ImportError with the JSON pointer of the first place that does not fit
 */
export function parseChromeRecording(
  file: unknown,
  { base = new Date() }: { base?: Date } = {},
): { title: string; interactions: Interaction[] } {
  const { title, steps } = readRecording(file)
  const recorded = new Recorded(base.getTime())
  const pressed = new Set<string>()

  for (const [index, raw] of steps.entries()) {
    const step = readStep(raw, index)
    const led = navigationsOf(step)
    if (step.type === 'navigate') {
      recorded.page = led.shift() ?? { url: addressOf(step), title: '' }
      recorded.add({ type: 'navigate' })
    } else {
      for (const happening of happeningsOf(step, pressed)) recorded.add(happening)
    }
    for (const next of led) {
      recorded.at += untilLoadedMs
      recorded.page = next
      recorded.add({ type: 'navigate' })
    }
    recorded.at += betweenStepsMs
  }
  return { title, interactions: recorded.interactions }
}

function readRecording(file: unknown): { title: string; steps: unknown[] } {
  const recording = cleaned(file)
  if (typeof recording !== 'object' || recording === null || Array.isArray(recording)) {
    throw new ImportError('', 'This is no Chrome Recorder recording: an object with “title” and “steps” was expected.')
  }
  const { title, steps, type } = recording
  if (!Array.isArray(steps)) {
    const single = typeof type === 'string' ? ` It looks like a single step of type “${type.slice(0, 50)}”.` : ''
    throw new ImportError('/steps', `This is no Chrome Recorder recording: “steps” must be a list.${single}`)
  }
  if (steps.length === 0) throw new ImportError('/steps', 'The recording has no steps.')
  if (steps.length > mostInteractions) {
    throw new ImportError('/steps', `The recording has more than ${mostInteractions} steps; split it.`)
  }
  if (title !== undefined && typeof title !== 'string')
    throw new ImportError('/title', 'The title of a recording is a text.')
  return { title: title?.trim().slice(0, longest.title) || 'Recording', steps }
}

function addressOf(step: RawStep): string {
  const url = textOf(step, 'url')
  if (URL.canParse(url)) return url
  throw new ImportError(`${step.pointer}/url`, 'The step “navigate” needs “url” as a full address.')
}

/** What one step tells of a person's doing; a key counts once, when it goes down, or when it comes up without having gone down. */
function happeningsOf(step: RawStep, pressed: Set<string>): Happening[] {
  if (ignored.has(step.type)) return []
  const frame = frameOf(step)
  const where = frame === undefined ? {} : { frame }
  const on = (isNeeded: boolean) => ({ ...where, ...targeted(selectorsOf(step, isNeeded)) })
  switch (step.type) {
    case 'click':
      return [{ type: 'click', ...on(true), ...offsetOf(step) }]
    case 'doubleClick': {
      const click = { type: 'click', ...on(true), ...offsetOf(step) }
      return [click, click]
    }
    case 'change': {
      const value = textOf(step, 'value').slice(0, longest.value)
      const target = on(true)
      const isList = /^(?:combobox|listbox|option)$/.test(target.target?.role ?? '')
      return [{ type: isList ? 'select' : 'input', ...target, value }]
    }
    case 'keyDown':
    case 'keyUp': {
      const key = textOf(step, 'key').slice(0, 100)
      const isAgain = step.type === 'keyUp' ? pressed.delete(key) : pressed.has(key)
      if (step.type === 'keyDown') pressed.add(key)
      return isAgain || key === '' ? [] : [{ type: 'key', key, ...where }]
    }
    case 'hover':
      return [{ type: 'hover', ...on(true) }]
    case 'scroll':
      return [{ type: 'scroll', ...on(false), ...numbers({ x: step.fields.x, y: step.fields.y }) }]
    default:
      return [{ type: step.type.slice(0, 50), ...where }]
  }
}

function numbers<Key extends string>(values: Record<Key, unknown>): Partial<Record<Key, number>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number')) as Partial<
    Record<Key, number>
  >
}

const offsetOf = ({ fields }: RawStep) => numbers({ x: fields.offsetX, y: fields.offsetY })

function targeted(selectors: string[][]): { target?: InteractionTarget } {
  const target = targetOf(selectors)
  return target ? { target } : {}
}
