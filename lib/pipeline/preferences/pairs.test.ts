import { expect, test } from 'vitest'
import { lineOf } from '@/lib/pipeline/formats/line-of'
import { type Interaction, type TrainingResult, trainingResult } from '@/lib/pipeline/schema'
import type { SourceInput, SourceMessage, SourceVersion } from '@/lib/pipeline/stages/source-input'
import { sourceOf, workStages } from '@/lib/pipeline/stages/work-stages.fixture'

const source = (rest: Partial<SourceInput>) => sourceOf({ goal: 'Buy a warm hat for the winter', ...rest })
async function learnt(input: SourceInput): Promise<TrainingResult['examples']> {
  return trainingResult.parse((await workStages(input)).training).examples
}

const shop = { url: 'https://shop.example/', title: 'Shop' }
const help = { url: 'https://shop.example/help', title: 'Help' }
const hats = { url: 'https://shop.example/hats', title: 'Hats' }
const link = (name: string, id: string) => ({ role: 'link', name, selectors: [[`[data-testid="${id}"]`]] })

function recorded(...steps: Partial<Interaction>[]): Partial<SourceInput> {
  const interactions = steps.map((step, seq) => ({
    eventId: seq + 1,
    data: {
      id: `i${seq}`,
      seq,
      type: 'click',
      occurredAt: new Date(1_790_000_000_000 + seq * 3000).toISOString(),
      ...shop,
      ...step,
    },
  }))
  return { interactions, interactionCount: interactions.length }
}

test('a wrong click, taken back, is a pair, and is taught nowhere as right', async () => {
  const examples = await learnt(
    source(
      recorded(
        { type: 'navigation' },
        { target: link('Help', 'help') },
        { type: 'navigation', ...help },
        { type: 'navigation', ...shop },
        { target: link('Hats', 'hats') },
        { type: 'navigation', ...hats },
        { ...hats, target: { role: 'button', name: 'Add to basket', selectors: [['[data-testid="add"]']] } },
        { ...hats, target: { role: 'button', name: 'Pay', selectors: [['[data-testid="pay"]']] } },
      ),
    ),
  )
  const pairs = examples.filter(({ rejected }) => rejected)
  expect(pairs).toHaveLength(1)
  const [pair] = pairs
  if (!pair) throw new Error('no pair')
  const { prompt, chosen, rejected } = JSON.parse(lineOf('dpo', pair).line)
  const callOf = ([message]: { tool_calls: { function: object }[] }[]) => message?.tool_calls[0]?.function
  expect(lineOf('dpo', pair).problems).toEqual([])
  expect(callOf(chosen)).toEqual({ name: 'click', arguments: { selector: '[data-testid="hats"]' } })
  expect(callOf(rejected)).toEqual({ name: 'click', arguments: { selector: '[data-testid="help"]' } })
  expect(prompt.at(-1).content).toContain('[data-testid="help"]')
  expect(prompt.at(-1).content).toContain('[data-testid="hats"]')
  expect(prompt.at(-1).content).not.toContain('click link')
  const answers = examples.map(({ messages }) => JSON.stringify(messages.at(-1)))
  expect(answers.filter((answer) => answer.includes('help') || answer.includes('Help'))).toEqual([])
  expect(answers.filter((answer) => answer.includes('data-testid=\\\\\\"hats'))).toHaveLength(1)
})

const chat = (...earlier: SourceVersion[]): SourceMessage[] => [
  {
    id: 'q',
    eventId: 1,
    role: 'user',
    content: 'Which jacket keeps me dry in the rain?',
    agent: null,
    createdAt: '2026-03-14T09:30:00.000Z',
  },
  {
    id: 'a',
    eventId: 2,
    role: 'assistant',
    content: 'The Fjord jacket keeps you dry in the rain, write to asha@post.example.',
    agent: 'sales',
    createdAt: '2026-03-14T09:30:05.000Z',
    earlier,
  },
]

test('a reply made anew is a pair, without what is personal in either answer', async () => {
  const messages = chat({ content: 'No idea, ring +49 151 23456789.', status: 'complete', feedback: 'down' })
  const examples = await learnt(source({ type: 'visit', channel: 'website', goal: null, messages }))
  expect(examples).toHaveLength(1)
  expect(examples[0]?.messages.at(-1)?.content).toBe('The Fjord jacket keeps you dry in the rain, write to [email].')
  expect(examples[0]?.rejected).toEqual([{ role: 'assistant', content: 'No idea, ring [phone].' }])
  expect(lineOf('dpo', { ...examples[0], messages: examples[0]?.messages ?? [] }).problems).toEqual([])
})

test('an earlier reply that was liked is what is taught', async () => {
  const messages = chat({ content: 'Any jacket with sealed seams keeps you dry.', status: 'complete', feedback: 'up' })
  const [example] = await learnt(source({ type: 'visit', channel: 'website', goal: null, messages }))
  expect(example?.messages.at(-1)).toMatchObject({ content: 'Any jacket with sealed seams keeps you dry.', weight: 1 })
  expect(example?.signals.find(({ name }) => name === 'feedback')?.score).toBe(1)
  expect(JSON.stringify(example?.rejected)).toContain('Fjord')
})
