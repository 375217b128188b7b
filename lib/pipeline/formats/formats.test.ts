import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetFormats } from '@/lib/pipeline/dataset-schema'
import { pageTools } from '@/lib/pipeline/journey/tools'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { validateDpo } from './dpo'
import type { Lesson } from './lesson'
import { lineOf } from './line-of'
import { toShareGpt, validateShareGpt } from './sharegpt'
import { toTrl, validateTrl } from './trl'

const user: ChatMessage = { role: 'user', content: 'Go' }
const answer: ChatMessage = { role: 'assistant', content: 'Gone.' }
const calling = (name: string, args: object): ChatMessage => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(args) } }],
})
const click = calling('click', { selector: '#go' })

/** Examples of every kind the pipeline makes: steps, plans and answers, with context, with calls that are answered, with and without pairs. */
const words = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `x${text}`)
const system = fc.option(
  words.map((content): ChatMessage => ({ role: 'system', content })),
  { nil: undefined },
)
const said = words.map((content): ChatMessage => ({ role: 'user', content }))
const answered = words.map((content): ChatMessage => ({ role: 'assistant', content, weight: 0 }))
const called = fc.record({ selector: words, value: words }).map((args) => calling('input', args))
const worked = fc
  .tuple(called, fc.string(), words)
  .map(([call, content, last]): ChatMessage[] => [
    call,
    { role: 'tool', content, tool_call_id: 'call_1' },
    { role: 'assistant', content: last },
  ])
const turn = fc
  .tuple(
    fc.array(said, { minLength: 1, maxLength: 2 }),
    fc.oneof(
      answered.map((one) => [one]),
      worked,
    ),
  )
  .map((parts) => parts.flat())
const lesson = fc
  .record({
    first: system,
    before: fc.array(turn, { maxLength: 3 }).map((turns) => turns.flat()),
    asked: said,
    right: fc.oneof(answered, called),
    wrong: fc.oneof(answered, called),
  })
  .map(
    ({ first, before, asked, right, wrong }): Lesson => ({
      messages: [...(first ? [first] : []), ...before, asked, right],
      tools: pageTools,
      rejected: [wrong],
    }),
  )

describe('every format', () => {
  it.each(datasetFormats)('says any example validly as %s, in one line that reads back the same', (format) => {
    fc.assert(
      fc.property(lesson, (example) => {
        fc.pre(JSON.stringify(example.rejected) !== JSON.stringify(example.messages.slice(-1)))
        const { line, problems } = lineOf(format, example)
        expect(problems).toEqual([])
        expect(line).not.toMatch(/[\n\r\u2028\u2029]/)
        expect(lineOf(format, structuredClone(example)).line).toBe(line)
        const read = JSON.parse(line)
        expect(JSON.stringify(read)).toContain('x')
        expect(lineOf(format, JSON.parse(JSON.stringify(example))).line).toBe(line)
      }),
      { numRuns: 150 },
    )
  })
})

describe('TRL', () => {
  it('has arguments as an object, answers of tools by name, and the tools beside', () => {
    const messages: ChatMessage[] = [user, click, { role: 'tool', content: 'ok', tool_call_id: 'call_1' }, answer]
    expect(toTrl({ messages, tools: pageTools })).toEqual({
      messages: [
        { role: 'user', content: 'Go' },
        {
          role: 'assistant',
          tool_calls: [{ type: 'function', function: { name: 'click', arguments: { selector: '#go' } } }],
        },
        { role: 'tool', name: 'click', content: 'ok' },
        { role: 'assistant', content: 'Gone.' },
      ],
      tools: pageTools,
    })
  })

  it.each([
    ['no messages', { messages: [] }, /must not be empty/],
    ['an unknown role', { messages: [{ role: 'constructor', content: 'x' }] }, /unknown role/],
    ['a weight', { messages: [user, { ...answer, weight: 1 }] }, /unknown keys weight/],
    ['the user last', { messages: [user] }, /the last must be/],
    ['a system in the middle', { messages: [user, { role: 'system', content: 'x' }, answer] }, /only the first/],
    ['an answer to nothing', { messages: [user, { role: 'tool', name: 'click', content: '' }, answer] }, /no call/],
    [
      'arguments as text',
      {
        messages: [
          user,
          { role: 'assistant', tool_calls: [{ type: 'function', function: { name: 'key', arguments: '{}' } }] },
        ],
        tools: pageTools,
      },
      /must be a JSON object/,
    ],
    [
      'an unanswered call',
      { messages: [...toTrl({ messages: [user, click] }).messages, user, answer], tools: pageTools },
      /no answer to the call/,
    ],
    ['too long', { messages: [user, { role: 'assistant', content: 'x'.repeat(250_000) }] }, /longer than/],
  ])('refuses %s', (_name, example, problem) => {
    expect(validateTrl(example).join('\n')).toMatch(problem)
  })
})

describe('ShareGPT', () => {
  it('has people and observations in odd places, words and calls in even ones, tools as text', () => {
    const messages: ChatMessage[] = [
      { role: 'system', content: 'Be kind.' },
      user,
      user,
      click,
      { role: 'tool', content: 'ok', tool_call_id: 'call_1' },
      answer,
    ]
    const example = toShareGpt({ messages, tools: pageTools })
    expect(example.conversations).toEqual([
      { from: 'system', value: 'Be kind.' },
      { from: 'human', value: 'Go\n\nGo' },
      { from: 'function_call', value: '{"name":"click","arguments":{"selector":"#go"}}' },
      { from: 'observation', value: 'ok' },
      { from: 'gpt', value: 'Gone.' },
    ])
    expect(JSON.parse(example.tools ?? '')[1]).toMatchObject({ name: 'click', parameters: { type: 'object' } })
  })

  it.each([
    ['nobody', { conversations: [] }, /must not be empty/],
    ['an unknown speaker', { conversations: [{ from: 'user', value: 'x' }] }, /unknown speaker/],
    ['the model first', { conversations: [{ from: 'gpt', value: 'x' }] }, /out of turn/],
    ['a person last', { conversations: [{ from: 'human', value: 'x' }] }, /the last must be the model/],
    [
      'a call that is no JSON',
      {
        conversations: [
          { from: 'human', value: 'x' },
          { from: 'function_call', value: 'click' },
        ],
        tools: '[]',
      },
      /must be a call as JSON/,
    ],
    [
      'a call of no tool',
      {
        conversations: [
          { from: 'human', value: 'x' },
          { from: 'function_call', value: '{"name":"fly","arguments":{}}' },
        ],
      },
      /fly is not among/,
    ],
    ['tools that are no list', { conversations: [{ from: 'human', value: 'x' }], tools: 'x' }, /tools: must be a list/],
  ])('refuses %s', (_name, example, problem) => {
    expect(validateShareGpt(example).join('\n')).toMatch(problem)
  })

  it('does not take words beside a call, for which it has no place', () => {
    const both: ChatMessage = { ...click, content: 'I will.' } as ChatMessage
    expect(validateShareGpt(toShareGpt({ messages: [user, both], tools: pageTools })).join()).toMatch(/must be a call/)
  })
})

describe('preference pairs', () => {
  const pair = { prompt: [user], chosen: [answer], rejected: [{ role: 'assistant', content: 'No.' }] }

  it('are a prompt with a better and a worse answer', () => {
    expect(validateDpo(pair)).toEqual([])
    const { line } = lineOf('dpo', { messages: [user, answer], rejected: [{ role: 'assistant', content: 'No.' }] })
    expect(JSON.parse(line)).toEqual(pair)
  })

  it.each([
    ['no worse answer', { ...pair, rejected: [] }, /rejected: must not be empty/],
    ['twice the same answer', { ...pair, rejected: pair.chosen }, /the same as chosen/],
    ['no question', { ...pair, prompt: [user, answer] }, /the last must be the user/],
    ['a person who answers', { ...pair, rejected: [user] }, /must begin and end with the assistant/],
    ['a score beside', { ...pair, score_chosen: 1 }, /unknown keys score_chosen/],
  ])('refuse %s', (_name, example, problem) => {
    expect(validateDpo(example).join('\n')).toMatch(problem)
  })
})
