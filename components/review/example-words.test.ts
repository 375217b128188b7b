import { expect, test } from 'vitest'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { withText } from './edited-text'
import { eventsWords, exampleTitle, toolCalls } from './example-words'
import { parsePage } from './page-description'

const page = [
  'Goal: Buy a jacket | quickly',
  'and cheaply',
  'Page: https://shop.example/',
  'Title: Fjell & Regen',
  'Last actions:',
  '- type "a | b" into searchbox "Search"',
  'Elements:',
  '- button "Add to basket" | [data-testid="add"]',
  '- link "Sale" | a[href*="x | y"]',
].join('\n')

const step = (name: string, given: Record<string, string>): ChatMessage[] => [
  { role: 'system', content: 'You operate a website.' },
  { role: 'user', content: page },
  {
    role: 'assistant',
    content: null,
    tool_calls: [{ id: 'call_1', type: 'function', function: { name, arguments: JSON.stringify(given) } }],
  },
]

test('a page comes apart into what it tells, whatever stands in its texts', () => {
  const sections = parsePage(page) ?? []
  expect(sections.map(({ label }) => label)).toEqual(['Goal', 'Page', 'Title', 'Last actions', 'Elements'])
  expect(sections[0]?.text).toBe('Buy a jacket | quickly\nand cheaply')
  expect(sections[3]?.items).toEqual([{ words: 'type "a | b" into searchbox "Search"', selector: null }])
  expect(sections[4]?.items).toEqual([
    { words: 'button "Add to basket"', selector: '[data-testid="add"]' },
    { words: 'link "Sale"', selector: 'a[href*="x | y"]' },
  ])
  expect(parsePage('Do you have a rain jacket?')).toBeNull()
})

test('a step is called by what it does to which element', () => {
  const title = (name: string, given: Record<string, string>) =>
    exampleTitle({ kind: 'step', messages: step(name, given) })
  expect(title('click', { selector: '[data-testid="add"]' })).toBe('Click button "Add to basket"')
  expect(title('input', { selector: '#q', value: 'rain' })).toBe('Type “rain” in #q')
  expect(title('navigate', { url: 'https://shop.example/' })).toBe('Open https://shop.example/')
  expect(title('key', { key: 'Enter' })).toBe('Press Enter')
})

test('a plan is called by its goal, a conversation by the question', () => {
  const user = (content: string): ChatMessage[] => [
    { role: 'user', content: 'hello' },
    { role: 'assistant', content: 'Hello' },
    { role: 'user', content },
    { role: 'assistant', content: 'Yes' },
  ]
  expect(exampleTitle({ kind: 'journey', messages: user('Goal: Buy a jacket\nPage: x') })).toBe('Plan: Buy a jacket')
  expect(exampleTitle({ kind: 'conversation', messages: user('Is it warm?\nAnd dry?') })).toBe('Is it warm?')
})

test('arguments that are no JSON are shown as they are', () => {
  const [, , broken] = step('click', {})
  const message = {
    ...broken,
    tool_calls: [{ id: '1', type: 'function', function: { name: 'click', arguments: '{' } }],
  }
  expect(toolCalls(message as ChatMessage)).toEqual([{ name: 'click', arguments: null, raw: '{' }])
})

test('an edit changes one text and nothing else', () => {
  const before = step('click', { selector: '#a' })
  const after = withText(before, 2, 0, '{"selector":"#b"}')
  expect(after[2]).toMatchObject({ tool_calls: [{ id: 'call_1', function: { arguments: '{"selector":"#b"}' } }] })
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  expect(withText(before, 0, null, 'Be brief.')[0]).toEqual({ role: 'system', content: 'Be brief.' })
})

test('where an example comes from is named by its events', () => {
  expect([[], [17], [231, 238, 233]].map(eventsWords)).toEqual(['', 'event 17', 'events 231 to 238'])
})
