import { describe, expect, it } from 'vitest'
import { validateOpenAi } from '@/lib/pipeline/formats/openai'
import { redactPersonal } from '@/lib/pipeline/redact'
import { type Interaction, type TrainingResult, trainingResult } from '@/lib/pipeline/schema'
import { plantedPersonalData, shopJourney } from '@/tests/fixtures/shop-journey'
import { type ArchivingOutput, archivingOutput, type EnhancementOutput, type QualityOutput } from './outputs'
import type { SourceInput, SourceMessage, SourceRow } from './source-input'
import { contextFor, sourceOf, workStages } from './work-stages.fixture'

const rowsOf = (interactions: Interaction[]): SourceRow[] =>
  interactions.map((interaction, i) => ({ eventId: 1000 + i, data: interaction }))
const recordedSource = (interactions: Interaction[], rest: Partial<SourceInput> = {}) =>
  sourceOf({ interactions: rowsOf(interactions), interactionCount: interactions.length, ...rest })
const shopSource = (rest: Partial<SourceInput> = {}) => recordedSource(shopJourney(), rest)
const chat = (...pairs: [string, string, Partial<SourceMessage>?][]): SourceMessage[] =>
  pairs.flatMap(([user, answer, rest], i) => [
    { id: `u${i}`, eventId: 2 * i, role: 'user', content: user, agent: null, createdAt: '2026-03-14T09:30:00.000Z' },
    {
      id: `a${i}`,
      eventId: 2 * i + 1,
      role: 'assistant',
      content: answer,
      agent: 'sales',
      createdAt: '2026-03-14T09:30:05.000Z',
      ...rest,
    },
  ])

async function work(input: SourceInput) {
  const lines: string[] = []
  let time = 0
  const outputs = await workStages(input, contextFor({ now: () => time++, log: (line) => lines.push(line) }))
  return {
    lines,
    outputs,
    quality: outputs.quality as QualityOutput,
    enhancement: outputs.enhancement as EnhancementOutput,
    training: outputs.training as TrainingResult,
    result: outputs.archiving as ArchivingOutput,
  }
}

describe('the journey of a shopper', async () => {
  const { training, enhancement, result, lines, outputs } = await work(shopSource())

  it('of 132 interactions gives at least 16 examples, all valid', () => {
    expect(shopJourney()).toHaveLength(132)
    expect(training.metadata).toMatchObject({ interactionCount: 132, source: 'journey', reason: null })
    expect(training.examples.length).toBeGreaterThanOrEqual(16)
    expect(trainingResult.safeParse(training).error).toBeUndefined()
    for (const example of training.examples) expect(validateOpenAi(example)).toEqual([])
  })

  it('leaves nothing of the person behind after enhancement', () => {
    const { email, card, phone, name, street, cvv } = plantedPersonalData
    const planted = [email, card, phone, name, 'Krüger', 'krueger', street, `"${cvv}"`, '10785', '4242 42']
    for (const stage of ['enhancement', 'training', 'archiving']) {
      const text = JSON.stringify(outputs[stage]).replaceAll('\\"', '"')
      for (const item of planted) expect(text, `${stage}: ${item}`).not.toContain(item)
    }
    for (const { messages } of training.examples) {
      for (const { content } of messages) expect(redactPersonal(content ?? '').found).toEqual([])
    }
    for (const line of lines) expect(planted.some((item) => line.includes(item))).toBe(false)
  })

  it('tells goal, page, last five actions and elements, and asks for one tool call', () => {
    const [system, user, answer] =
      training.examples.find(({ messages }) => messages[1]?.content?.includes('choose "moss"'))?.messages ?? []
    expect(system?.role).toBe('system')
    expect(user?.content?.split('\n')).toEqual([
      'Goal: Buy a waterproof rain jacket in size M and have it sent home',
      'Page: https://shop.example/products/4711',
      'Title: Nordlys rain jacket',
      'Last actions:',
      '- choose "price-asc" in combobox "Sort by"',
      '- click link "Nordlys rain jacket"',
      '- click button "Size guide"',
      '- press Escape',
      '- choose "moss" in combobox "Colour"',
      'Elements:',
      '- button "Add to basket" | [data-testid="add-to-basket"]',
      '- button "Size guide" | [data-testid="size-guide"]',
      '- button "Zoom" | [data-testid="zoom"]',
      '- combobox "Colour" | [data-testid="colour"]',
      '- combobox "Size" | [data-testid="size"]',
      '- link "Basket" | aria/Basket',
    ])
    expect(answer).toMatchObject({
      content: null,
      tool_calls: [{ function: { name: 'select', arguments: '{"selector":"[data-testid=\\"size\\"]","value":"M"}' } }],
    })
  })

  it('joins the typing and names the rows it came from', () => {
    const typed = training.examples.find(({ messages }) => JSON.stringify(messages.at(-1)).includes('rain jacket'))
    expect(typed?.sourceEventIds).toHaveLength(22)
    expect(enhancement.edits).toMatchObject({ joined: expect.any(Number), redirects: 8 })
  })

  it('ends with the whole journey as a numbered plan', () => {
    const plan = training.examples.filter(({ kind }) => kind === 'journey')
    expect(plan).toHaveLength(1)
    const lines = plan[0]?.messages[2]?.content?.split('\n') ?? []
    expect(lines.slice(0, 3)).toEqual([
      '1. open https://shop.example/',
      '2. type "rain jacket" into searchbox "Search"',
      '3. press Enter',
    ])
    expect(lines.at(-1)).toMatch(/^\d+\. click button "Pay now"$/)
  })

  it('is summed up', () => {
    expect(archivingOutput.parse(result)).toMatchObject({
      exampleCount: training.examples.length,
      interactionCount: 132,
      reason: null,
    })
    expect(result.examplesPerInteraction).toBeCloseTo(training.examples.length / 132)
    expect(result.characters).toBe(training.processing.characters)
  })

  it('gives the same bytes again', async () => {
    const again = await work(shopSource())
    expect(JSON.stringify(again.training.examples)).toBe(JSON.stringify(training.examples))
  })

  it('learns nothing twice: the same journey walked again adds no step', async () => {
    const again = shopJourney().map((interaction) => ({
      ...interaction,
      id: `again-${interaction.id}`,
      seq: interaction.seq + 500,
      occurredAt: new Date(Date.parse(interaction.occurredAt) + 3_600_000).toISOString(),
      url: interaction.url.replace('4711', '4712'),
    }))
    const { training: twice } = await work(recordedSource([...shopJourney(), ...again]))
    expect(twice.examples.filter(({ kind }) => kind === 'step')).toHaveLength(training.examples.length - 1)
    expect(twice.metadata.duplicates).toBe(twice.metadata.usableCount - (training.examples.length - 1))
  })
})

describe('a conversation', async () => {
  const messages = chat(
    ['Hallo', 'Guten Tag'],
    [
      'Which rain jacket is waterproof? Mail me at jana@example.com',
      'The Nordlys rain jacket is waterproof up to 20,000 mm.',
    ],
    ['And what does the jacket cost?', 'The jacket costs 129 euros.', { feedback: 'down' }],
    ['In which sizes can I have the jacket?', 'The jacket comes in S, M and L.', { feedback: 'up' }],
  )
  const { training, quality } = await work(sourceOf({ type: 'visit', channel: 'website', messages }))

  it('gives one example per answered turn worth learning, without personal data', () => {
    expect(training.examples.map(({ messages: [, first] }) => first?.content)).toEqual(['Hallo', 'Hallo'])
    expect(training.examples.map(({ messages: all }) => all.at(-1)?.content)).toEqual([
      'The Nordlys rain jacket is waterproof up to 20,000 mm.',
      'The jacket comes in S, M and L.',
    ])
    expect(JSON.stringify(training)).not.toContain('jana@')
    for (const example of training.examples) expect(validateOpenAi(example)).toEqual([])
    expect(training.metadata).toMatchObject({ source: 'conversation', interactionCount: 8, usableCount: 2 })
  })

  it('says why the other turns are not used', () => {
    expect(training.metadata.rejected).toEqual([
      { reason: 'quality below 0.5, held down most by clear', count: 1 },
      { reason: 'the person did not like the answer', count: 1 },
    ])
  })

  it('is scored by resolved, clear, grounded and feedback', () => {
    expect(quality.signals.map(({ name }) => name)).toEqual(['resolved', 'clear', 'grounded', 'feedback'])
  })
})

describe('no usable example', () => {
  const said = chat(['Which jacket is waterproof?', 'The Nordlys jacket is waterproof.'])

  it.each([
    ['no consent', shopSource({ consent: false }), 132],
    ['no consent', sourceOf({ type: 'visit', messages: said, consent: false }), 2],
    ['what is said in a journal is never used', sourceOf({ type: 'inner_voice', messages: said }), 2],
    ['what is said in a journal is never used', sourceOf({ type: 'reflection_buddy', messages: said }), 2],
    ['there is nothing to learn from: only log events were recorded', sourceOf({ type: 'visit', logEventCount: 1 }), 0],
    ['nothing was recorded', sourceOf(), 0],
    ['not answered', sourceOf({ type: 'visit', messages: said.slice(0, 1) }), 1],
    ['malformed interaction', recordedSource([{ ...shopJourney()[0], seq: -1 } as Interaction]), 1],
    [
      'no target',
      recordedSource(
        shopJourney().flatMap((one) => (one.type === 'submit' ? [{ ...one, target: {} }] : [])),
        { goal: 'Pay' },
      ),
      2,
    ],
    [
      'no page address',
      recordedSource(
        shopJourney()
          .slice(1)
          .map((one) => ({ ...one, url: 'about:blank' })),
        { goal: 'Pay' },
      ),
      131,
    ],
  ])('%s', async (cause, input, interactionCount) => {
    const { result, training } = await work(input)
    expect(result).toMatchObject({
      exampleCount: 0,
      characters: 0,
      interactionCount,
      reason: `No training examples generated: ${cause}`,
    })
    expect(training.examples).toEqual([])
  })

  it('keeps nothing of a session without consent from the first stage on', async () => {
    const { outputs } = await work(shopSource({ consent: false, goal: 'A secret goal', title: 'A secret title' }))
    const text = JSON.stringify(outputs)
    for (const word of ['jacket', 'shop.example', 'secret']) expect(text).not.toContain(word)
  })
})
