import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenExample } from '@/lib/pipeline/given/given-example'
import { parseExamples } from './examples-file'
import { ImportError } from './import-error'

const ask = (content = 'Which mug is blue?') => ({ role: 'user', content })
const answer = (content = 'The blue mug is called Fjord.') => ({ role: 'assistant', content })
const read = (file: unknown) => parseExamples(file).sessions[0]?.examples ?? []

describe('parseExamples', () => {
  it.each<[string, unknown, (number | null)[]]>([
    [
      'the new shape',
      { examples: [{ messages: [ask(), answer()], quality: 0.7 }], metadata: {}, processing: {} },
      [0.7],
    ],
    ['the older shape', { messages: [ask(), answer()], trainingValue: 80 }, [0.8]],
    [
      'its conversations as lists',
      {
        messages: [
          [ask(), answer()],
          [ask(), answer()],
        ],
        trainingValue: 'high',
      },
      [0.9, 0.9],
    ],
    ['its conversations as objects', { messages: [{ messages: [ask(), answer()], trainingValue: 0.4 }] }, [0.4]],
    [
      'a list of results',
      [{ messages: [ask(), answer()] }, { examples: [{ messages: [ask(), answer()] }] }],
      [null, null],
    ],
    ['one conversation alone', [ask(), answer()], [null]],
  ])('reads %s', (_name, file, claimed) => {
    const examples = read(file)
    expect(examples.map((one) => one.claimed)).toEqual(claimed)
    for (const one of examples) {
      expect(one).toMatchObject({ messages: [ask(), answer()], kind: 'conversation' })
      expect(givenExample.parse(one)).toEqual(one)
    }
  })

  it('knows roles and texts by other names, and calls of tools', () => {
    const call = { id: 'c', type: 'function', function: { name: 'click', arguments: '{"selector":"#a"}' } }
    const tool = { type: 'function', function: { name: 'click', parameters: { type: 'object', properties: {} } } }
    const [shared, called] = read([
      {
        messages: [
          { from: 'human', value: 'Hi, which mug?' },
          { from: 'gpt', value: 'Fjord.' },
        ],
      },
      {
        messages: [
          { role: 'developer', content: [{ type: 'text', text: 'You click.' }] },
          { role: 'user', content: 'Go', name: null },
          { role: 'assistant', tool_calls: [call] },
        ],
        tools: [tool],
      },
    ])
    expect(shared?.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(called).toMatchObject({
      kind: 'step',
      tools: [tool],
      messages: [{ role: 'system', content: 'You click.' }, { role: 'user' }, { content: null, tool_calls: [call] }],
    })
  })

  it('takes secrets and personal data out of all it says before it is stored, and leaves the tools whole', () => {
    const call = {
      id: 'c',
      type: 'function',
      function: { name: 'pay', arguments: '{"email":"jana@example.com","password":"hunter2","amount":5}' },
    }
    const parameters = { type: 'object', properties: { password: { type: 'string' }, email: { type: 'string' } } }
    const [one] = read({
      messages: [
        ask('I am jana@example.com, call +49 151 23456789'),
        { role: 'assistant', content: null, tool_calls: [call] },
      ],
      tools: [{ type: 'function', function: { name: 'pay', parameters } }],
    })
    const text = JSON.stringify(one)
    for (const planted of ['jana@', '23456789', 'hunter2']) expect(text).not.toContain(planted)
    expect(one?.tools?.[0]?.function.parameters).toEqual(parameters)
    expect(text).toContain('\\"amount\\":5')
  })
})

describe('what is no result', () => {
  it.each([
    [null, '', /no result/],
    [{}, '', /neither/],
    [[], '/examples', /no example/],
    [{ examples: [] }, '/examples', /no example/],
    [{ examples: {} }, '/examples', /list/],
    [{ examples: [], messages: [] }, '', /not both/],
    [{ examples: [{ messages: [ask(), { role: 'parrot', content: 'x' }] }] }, '/examples/0/messages/1/role', /./],
    [{ examples: [{ messages: [ask(), answer()] }, { messages: 1 }] }, '/examples/1/messages', /./],
    [{ messages: [ask(), { role: 'assistant', content: 5 }] }, '/messages/1/content', /./],
    [{ messages: [[ask()], [answer(), 3]] }, '/messages/1/messages/1', /./],
    [{ messages: [ask(), answer()], trainingValue: 'lots' }, '/trainingValue', /number from 0 to 1/],
  ])('%j is refused at %s', (file, pointer, message) => {
    const refusal = () => parseExamples(file)
    expect(refusal).toThrow(ImportError)
    expect(refusal).toThrow(message)
    expect(refusal).toThrow(expect.objectContaining({ pointer }))
  })

  it('whatever it holds, it is read into sound examples or refused in words', () => {
    const message = fc.record({
      role: fc.constantFrom('user', 'assistant', 'human', 'tool', 'x'),
      content: fc.oneof(fc.string(), fc.jsonValue()),
      tool_calls: fc.oneof(fc.constant(undefined), fc.jsonValue()),
    })
    const file = fc.oneof(
      fc.jsonValue(),
      fc.record({ messages: fc.oneof(fc.array(message), fc.jsonValue()), trainingValue: fc.jsonValue() }),
      fc.record({ examples: fc.array(fc.record({ messages: fc.array(message), tools: fc.jsonValue() })) }),
    )
    fc.assert(
      fc.property(file, (one) => {
        try {
          for (const example of read(one)) givenExample.parse(example)
        } catch (error) {
          if (!(error instanceof ImportError)) throw error
        }
      }),
      { numRuns: 100 },
    )
  })
})
