import { expect, test } from 'vitest'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { worthALook } from './worth-a-look'

const chat = (asked: string, answer: string): ChatMessage[] => [
  { role: 'system', content: 'Hello Jana, my name is nobody' },
  { role: 'user', content: asked },
  { role: 'assistant', content: answer },
]
const flagged = (asked: string, answer: string) =>
  worthALook(chat(asked, answer)).map(({ message, text }) => [message, text])
const plain = 'It has sealed seams and a hood.'

test.each([
  ['a name in a greeting', 'Hallo Frau Krüger, is it dry?', plain, [[1, 'Hallo Frau Krüger']]],
  ['a name somebody gave', 'Is it dry? My name is Asha.', plain, [[1, 'My name is Asha']]],
  ['a placeholder in the answer', 'Where?', 'Call [phone] now.', [[2, '[phone]']]],
  ['a sentence twice', 'Dry?', `${plain} It comes in blue. ${plain}`, [[2, plain]]],
  ['nothing in plain talk', 'Hello there, is it dry? Call me on [phone].', plain, []],
])('%s', (_name, asked, answer, flags) => {
  expect(flagged(asked, answer)).toEqual(flags)
})

test('an element found by its position alone, and the end of a long answer', () => {
  const call = (selector: string): ChatMessage => ({
    role: 'assistant',
    content: null,
    tool_calls: [{ id: 'c', type: 'function', function: { name: 'click', arguments: JSON.stringify({ selector }) } }],
  })
  const asked: ChatMessage = { role: 'user', content: 'Goal: Hallo Frau Krüger' }
  expect(worthALook([asked, call('xpath///html/body/a[3]')])).toHaveLength(1)
  expect(worthALook([asked, call('#go > li:nth-child(3)')])).toHaveLength(1)
  expect(worthALook([asked, call('[data-testid="go"]')])).toEqual([])
  expect(worthALook(chat('Dry?', 'x'.repeat(1600)))[0]?.text).toHaveLength(100)
})
