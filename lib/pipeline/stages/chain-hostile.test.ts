import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messageRoles } from '@/db/enums'
import { validateOpenAi } from '@/lib/pipeline/formats/openai'
import { redactPersonal } from '@/lib/pipeline/redact'
import { trainingResult } from '@/lib/pipeline/schema'
import { sourceOf, workStages } from './work-stages.fixture'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'jana@example.com',
    '+49 151 23456789',
    'a\u2028b\nc',
    '__proto__',
    '"}]',
    '4242 4242 4242 4242',
    'constructor',
  ),
)
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://x.test/a',
    'https://x.test/b?q=hat',
    'about:blank',
    'https://x.test/%80%',
    'https://u:p@x.test/?token=x',
    'nonsense',
  ),
)
const interaction = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 20 }),
    seq: fc.nat(40),
    type: fc.oneof(fc.constantFrom('navigate', 'click', 'input', 'select', 'submit', 'key', 'hover', 'scroll'), text),
    url,
    title: text,
    occurredAt: fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    goal: text,
    target: fc.record(
      {
        role: fc.constantFrom('button', 'textbox', 'searchbox', 'checkbox', ''),
        name: text,
        text,
        selectors: fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    value: text,
    key: fc.oneof(fc.constantFrom('Enter', 'Backspace', 'a', 'Shift'), text),
    eventId: fc.nat(),
  },
  { requiredKeys: ['id', 'seq', 'type', 'url', 'title', 'occurredAt', 'eventId'] },
)
const message = fc.record({
  id: text,
  eventId: fc.nat(),
  role: fc.constantFrom(...messageRoles),
  content: text,
  agent: fc.constantFrom('sales', null),
  createdAt: fc.constant('2026-03-14T09:30:00.000Z'),
  feedback: fc.constantFrom('up' as const, 'down' as const, null),
})

it('brings whatever was recorded to an end, with examples that are valid and free of personal data, or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(interaction, { maxLength: 25 }),
      fc.array(message, { maxLength: 8 }),
      async (interactions, messages) => {
        const recorded = interactions.map(({ eventId, ...data }) => ({ eventId, data }))
        const input = sourceOf({ interactionCount: recorded.length, interactions: recorded, messages })
        const { training } = await workStages(input)
        const { examples, metadata } = trainingResult.parse(training)
        expect(metadata.reason === null).toBe(examples.length > 0)
        for (const example of examples) {
          expect(validateOpenAi(example)).toEqual([])
          expect(example.messages.flatMap(({ content }) => redactPersonal(content ?? '').found)).toEqual([])
        }
      },
    ),
    { numRuns: 300 },
  )
})
