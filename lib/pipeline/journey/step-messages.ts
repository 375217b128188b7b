import type { ChatMessage } from '@/lib/pipeline/schema'
import { type PageCandidates, shownCandidates } from './candidates'
import type { Goal } from './goal'
import type { Journey, Page } from './journey'
import { urlTemplate } from './url-template'
import { candidateLine, stepWords, toolArguments } from './wording'

/** How many of the last actions a model is shown. */
export const lastActions = 5

const role =
  'You operate a website for a person. You are told the goal, the page, the last actions and the elements to choose from. Answer with exactly one tool call: the next action towards the goal. Placeholders such as [email] or [card] stand for details that the person fills in.'
const planRole =
  'You plan how to reach a goal on a website. Answer with the actions in order, numbered, one a line. Placeholders such as [email] or [card] stand for details that the person fills in.'

const nowhere: Page = { url: 'about:blank', title: '' }

type Told = { goal: Goal; journey: Journey; candidates: PageCandidates[] }

/** The page a step is taken on: of a navigation the one it leaves. */
export function pageOf({ steps, pages }: Journey, index: number): Page {
  const step = steps[index]
  const page = step?.kind === 'navigate' ? step.from : step?.page
  return (page === null || page === undefined ? undefined : pages[page]) ?? nowhere
}

/**
 * A writer of the messages of a journey's steps; what is the same for many steps is worded once. The answer at the place of one step may be
 * another, taken on the same page.
 */
export function stepMessages({ goal, journey, candidates }: Told): (index: number, answer?: number) => ChatMessage[] {
  const words = journey.steps.map((step) => stepWords(step, journey))
  const lines = journey.elements.map(candidateLine)
  const templates = new Map(journey.pages.map(({ url }) => [url, urlTemplate(url)]))
  const elementsOf = new Map(candidates.map(({ template, elements }) => [template, elements]))

  const elementsOn = (page: Page, wanted: number[]) =>
    shownCandidates(elementsOf.get(templates.get(page.url) ?? '') ?? [], wanted).map((element) => lines[element])

  return (index, answer = index) => {
    const step = journey.steps[answer]
    if (!step) return []
    const page = pageOf(journey, index)
    const done = words.slice(Math.max(0, index - lastActions), index).map((line) => `- ${line}`)
    const wanted = [step.element, journey.steps[index]?.element ?? null].filter((element) => element !== null)
    const choice = elementsOn(page, wanted)
    const told = [
      `Goal: ${goal.text}`,
      `Page: ${page.url}`,
      `Title: ${page.title}`,
      'Last actions:',
      ...(done.length > 0 ? done : ['- none']),
      'Elements:',
      ...(choice.length > 0 ? choice : ['- none']),
    ]
    const call = { name: step.kind, arguments: JSON.stringify(toolArguments(step, journey)) }
    return [
      { role: 'system', content: role },
      { role: 'user', content: told.join('\n') },
      { role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: call }] },
    ]
  }
}

const toldActions = /^Last actions:\n(?:- .*\n)+(?=Elements:$)/m

/** What a model is told of a page, without what was done before. */
export function withoutActions<M extends ChatMessage>(message: M): M {
  return { ...message, content: message.content?.replace(toldActions, 'Last actions:\n- none\n') ?? null }
}

/** The messages of a whole journey: from the goal to a numbered plan of the steps at these indexes. */
export function planMessages({ goal, journey }: Omit<Told, 'candidates'>, indexes: number[]): ChatMessage[] {
  const [first = 0] = indexes
  const plan = indexes.flatMap((index, i) => {
    const step = journey.steps[index]
    return step ? `${i + 1}. ${stepWords(step, journey)}` : []
  })
  return [
    { role: 'system', content: planRole },
    { role: 'user', content: `Goal: ${goal.text}\nPage: ${pageOf(journey, first).url}` },
    { role: 'assistant', content: plan.join('\n') },
  ]
}
