import { describe, expect, it } from 'vitest'
import { pageTools } from '@/lib/pipeline/journey/tools'
import type { Lesson } from './lesson'
import { lineOf } from './line-of'
import { validateOpenAi } from './openai'

const user = { role: 'user', content: 'Go' }
const answer = { role: 'assistant', content: 'Gone.' }
const call = (name: string, args: unknown, id = 'call_1') => ({
  id,
  type: 'function',
  function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
})
const calling = (...calls: unknown[]) => ({ role: 'assistant', content: null, tool_calls: calls })
const click = call('click', { selector: '#go' })

describe('validateOpenAi', () => {
  it.each([
    ['a plain exchange', { messages: [{ role: 'system', content: 'Be kind.' }, user, answer] }],
    ['context that is not learnt', { messages: [user, { ...answer, weight: 0 }, user, { ...answer, weight: 1 }] }],
    ['a call as the last word', { messages: [user, calling(click)], tools: pageTools }],
    [
      'calls that are answered',
      {
        messages: [user, calling(click), { role: 'tool', content: 'ok', tool_call_id: 'call_1' }, answer],
        tools: pageTools,
      },
    ],
    ['a name', { messages: [{ ...user, name: 'Jana_1' }, answer] }],
  ])('accepts %s', (_name, example) => {
    expect(validateOpenAi(example)).toEqual([])
  })

  it.each([
    ['no object', null, /must be a list/],
    ['no messages', { messages: [] }, /must not be empty/],
    ['an unknown role', { messages: [{ role: 'bot', content: 'x' }, answer] }, /messages\[0\]: unknown role/],
    ['an unknown key', { messages: [{ ...user, mood: 'good' }, answer] }, /unknown keys mood/],
    ['no content', { messages: [{ role: 'user' }, answer] }, /messages\[0\]: content/],
    [
      'empty content of the assistant',
      { messages: [user, { role: 'assistant', content: ' ' }] },
      /messages\[1\]: content/,
    ],
    ['the user last', { messages: [user, answer, user] }, /the last must be/],
    ['another weight', { messages: [user, { ...answer, weight: 2 }] }, /weight/],
    ['a name with spaces', { messages: [{ ...user, name: 'Jana K' }, answer] }, /the name does not fit/],
    ['a name of 65 characters', { messages: [{ ...user, name: 'x'.repeat(65) }, answer] }, /the name does not fit/],
    ['a call without tools', { messages: [user, calling(click)] }, /click is not among the tools/],
    ['a call of no tool', { messages: [user, calling(call('fly', {}))], tools: pageTools }, /fly is not among/],
    [
      'arguments that are no JSON',
      { messages: [user, calling(call('click', '{selector'))], tools: pageTools },
      /arguments/,
    ],
    [
      'a missing argument',
      { messages: [user, calling(call('input', { selector: '#x' }))], tools: pageTools },
      /value is missing/,
    ],
    [
      'an argument too many',
      { messages: [user, calling(call('click', { selector: '#x', by: 2 }))], tools: pageTools },
      /by is not a parameter/,
    ],
    [
      'an argument of another type',
      { messages: [user, calling(call('click', { selector: 3 }))], tools: pageTools },
      /selector must be text/,
    ],
    [
      'an inherited argument',
      { messages: [user, calling(call('click', { selector: '#x', constructor: 'x' }))], tools: pageTools },
      /constructor is not/,
    ],
    ['a call without id', { messages: [user, calling({ ...click, id: '' })], tools: pageTools }, /needs an id/],
    ['an id twice', { messages: [user, calling(click, click)], tools: pageTools }, /used twice/],
    ['no calls', { messages: [user, calling()] }, /not empty/],
    [
      'an unanswered call',
      { messages: [user, calling(click), user, answer], tools: pageTools },
      /no answer to the calls call_1/,
    ],
    [
      'an answer to nothing',
      { messages: [user, { role: 'tool', content: 'x', tool_call_id: 'call_9' }, answer] },
      /answers no call/,
    ],
    ['a tool twice', { messages: [user, answer], tools: [pageTools[0], pageTools[0]] }, /defined twice/],
    ['too long', { messages: [user, { role: 'assistant', content: 'x'.repeat(250_000) }] }, /longer than/],
  ])('refuses %s', (_name, example, problem) => {
    expect(validateOpenAi(example).join('\n')).toMatch(problem)
  })
})

const toOpenAiLine = (lesson: Lesson) => lineOf('openai', lesson).line

describe('a line for OpenAI', () => {
  const messages = [
    { role: 'user' as const, content: 'a\u2028b\u2029c\nd' },
    { role: 'assistant' as const, content: 'ok' },
  ]

  it('is one line in every reader, and reads back the same', () => {
    const line = toOpenAiLine({ messages, tools: pageTools })
    expect(line).not.toMatch(/[\n\r\u2028\u2029]/)
    expect(JSON.parse(line)).toEqual({ messages, tools: pageTools })
  })

  it('gives the same bytes whatever the order of the keys, and only what OpenAI knows', () => {
    const shuffled = messages.map(({ role, content }) => ({ content, role }))
    const extra = { quality: 1, messages: shuffled }
    expect(toOpenAiLine(extra)).toBe(toOpenAiLine({ messages }))
    expect(toOpenAiLine({ messages })).toMatch(/^\{"messages":\[\{"role":"user","content":/)
  })
})
