import { describe, expect, it } from 'vitest'
import type { TrainingResult } from '@/lib/pipeline/schema'
import type { QualityOutput } from '@/lib/pipeline/stages/outputs'
import type { SourceInput, SourceLogEvent, SourceMessage } from '@/lib/pipeline/stages/source-input'
import { workStages } from '@/lib/pipeline/stages/work-stages.fixture'

const steps = ['Connect accounts', 'Provision services', 'Test call']
const at = Date.UTC(2026, 2, 14, 9, 30)
const log = (eventId: number, type: string, data: object): SourceLogEvent => ({ eventId, type, data, at: at + eventId })
const init = log(1, 'init', { steps, currentStep: 0, stepName: steps[0] })
const goTo = (eventId: number, to: number) =>
  log(eventId, 'navigation', { from: to - 1, to, toStepName: steps[to], currentStep: to, stepName: steps[to] })
const act = (eventId: number, actionName: string, step: number) =>
  log(eventId, 'action', { actionName, currentStep: step, stepName: steps[step] })
const broke = (eventId: number, step = 1) =>
  log(eventId, 'error', { errorType: 'number_failed', errorMessage: 'No number was free', stepName: steps[step] })
const said = (eventId: number, role: 'user' | 'staff', content: string): SourceMessage => ({
  id: `m${eventId}`,
  eventId,
  role,
  content,
  agent: null,
  createdAt: new Date(at + eventId).toISOString(),
})

async function work(logEvents: SourceLogEvent[], messages: SourceMessage[] = [], rest: Partial<SourceInput> = {}) {
  const outputs = await workStages({
    sessionId: 's',
    type: 'workshop',
    channel: 'workshop',
    goal: null,
    title: null,
    consent: true,
    interactionCount: 0,
    interactions: [],
    messages,
    logEventCount: logEvents.length,
    logEvents,
    ...rest,
  })
  const { examples, metadata } = outputs.training as TrainingResult
  return { examples, metadata, signals: (outputs.quality as QualityOutput).signals }
}

describe('help in a workshop', () => {
  it('is learnt with where the student stood and what had broken, whether or not they asked in words', async () => {
    const { examples, signals } = await work(
      [
        init,
        goTo(2, 1),
        broke(3),
        log(4, 'help_request', { message: 'How do I get a number? Mail me at jana@example.com', stepName: steps[1] }),
        act(6, 'services_done', 1),
        broke(8),
        goTo(10, 2),
      ],
      [
        said(5, 'staff', 'Pick the number of another city.'),
        said(9, 'staff', 'Wait a minute and try the number again.'),
      ],
    )
    const [asked, unasked] = examples.map(({ messages }) => messages)
    expect(asked?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant'])
    expect(asked?.[0]?.content).toContain('The student is at Provision services (step 2 of 3).')
    expect(asked?.[0]?.content).toContain('What broke last there: number_failed: No number was free')
    expect(asked?.slice(1).map(({ content }) => content)).toEqual([
      'How do I get a number? Mail me at [email]',
      'Pick the number of another city.',
    ])
    expect(unasked?.slice(-2).map(({ content }) => content)).toEqual([
      'Step: Provision services (step 2 of 3)\nError: number_failed: No number was free',
      'Wait a minute and try the number again.',
    ])
    expect(signals.map(({ name }) => name)).toEqual(['resolved', 'clear', 'grounded', 'place'])
    expect(examples[0]?.signals[0]).toMatchObject({ name: 'resolved', score: 1 })
  })

  it('counts for little when the same broke again, and nothing when nobody answered', async () => {
    const question = log(4, 'help_request', { message: 'How do I get a number?', stepName: steps[1] })
    const { examples } = await work(
      [init, goTo(2, 1), broke(3), question, broke(6)],
      [said(5, 'staff', 'Try a number.')],
    )
    expect(examples[0]?.signals[0]).toMatchObject({ name: 'resolved', score: 0.2 })
    const { metadata } = await work([init, goTo(2, 1), question])
    expect(metadata.reason).toBe('No training examples generated: not answered')
  })
})

describe('what is done in a workshop', () => {
  const enough = [
    init,
    act(2, 'key_done', 0),
    goTo(3, 1),
    act(4, 'services_done', 1),
    broke(5),
    act(6, 'services_retry', 1),
    act(7, 'services_done', 1),
    goTo(8, 2),
    act(9, 'call_done', 2),
  ]

  it('is learnt action by action, with what happened before, when there is enough of it', async () => {
    const { examples, signals, metadata } = await work(enough)
    const retry = examples.find(({ messages }) => JSON.stringify(messages.at(-1)).includes('services_retry'))
    expect(retry?.messages[1]?.content?.split('\n')).toEqual([
      'Step: Provision services',
      'Last:',
      '- did key_done',
      '- opened Provision services',
      '- did services_done',
      '- error number_failed: No number was free',
      'Actions:',
      '- call_done',
      '- key_done',
      '- services_done',
      '- services_retry',
      'Steps:',
      ...steps.map((name) => `- ${name}`),
    ])
    expect(examples.map(({ sourceEventIds }) => sourceEventIds)).toEqual([[2], [3], [6], [7], [8], [9]])
    expect(signals.map(({ name }) => name)).toEqual(['place', 'outcome', 'context'])
    expect(metadata).toMatchObject({
      source: 'log',
      rejected: [{ reason: 'it broke right after', count: 1 }],
    })
  })

  it.each([
    ['nobody was helped, and too little was logged to learn from', enough.slice(0, 3), {}],
    ['no consent', enough, { consent: false }],
    ['there is nothing to learn from: only log events were recorded', enough, { type: 'visit' as const }],
  ])('gives nothing: %s', async (cause, events, rest) => {
    const { examples, metadata } = await work(events, [], rest)
    expect(examples).toEqual([])
    expect(metadata.reason).toBe(`No training examples generated: ${cause}`)
  })
})
