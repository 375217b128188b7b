import { describe, expect, it } from 'vitest'
import type { Element, Journey, Page, Step } from './journey'
import { tidy } from './tidy'

const elements: Element[] = [
  { role: 'textbox', name: 'City', selector: '#city', strength: 0.8 },
  { role: 'button', name: 'Send', selector: '#send', strength: 0.8 },
  { role: 'checkbox', name: 'Agree', selector: '#agree', strength: 0.8 },
  { role: '', name: '', selector: 'body', strength: 0.3 },
  { role: 'combobox', name: 'Size', selector: '#size', strength: 0.8 },
  { role: 'form', name: 'Order', selector: '#order', strength: 0.8 },
]
const [city, send, agree, body, size, form] = elements.keys()
const pages: Page[] = ['/', '/a', '/b', '/c'].map((path) => ({ url: `https://x.test${path}`, title: path }))

let row = 0
const step = (kind: Step['kind'], at: number, rest: Partial<Step> = {}): Step => ({
  kind,
  at,
  page: 0,
  from: null,
  element: null,
  value: null,
  key: null,
  eventIds: [++row],
  ...rest,
})
const type = (key: string, at: number, element: number | null = city ?? null) => step('key', at, { key, element })
const shown = (steps: Step[]) =>
  tidy({ pages, elements, steps } satisfies Journey).steps.map(({ kind, value, key, element, page, from }) =>
    [kind, value ?? key ?? (kind === 'navigate' ? `${from ?? '-'}>${page}` : elements[element ?? -1]?.selector)].join(
      ' ',
    ),
  )

describe('typing', () => {
  it('joins keystrokes into what they make up, Backspace included', () => {
    const keys = ['B', 'o', 'Backspace', 'e', 'r', 'Shift', 'ArrowLeft', 'l', 'i', 'n', 'Tab']
    expect(shown(keys.map((key, i) => type(key, i * 100)))).toEqual(['input Berlin'])
  })

  it('takes the last recorded value over the keys around it', () => {
    const steps = [
      type('B', 0),
      step('input', 5, { element: city, value: 'B' }),
      type('n', 9),
      step('input', 12, { element: city, value: 'Bonn' }),
      type('n', 13),
    ]
    expect(shown(steps)).toEqual(['input Bonn'])
  })

  it('remembers every row that went into a joined step', () => {
    const steps = [type('a', 0), type('b', 1), step('input', 2, { element: city, value: 'ab' })]
    expect(tidy({ pages, elements, steps }).steps[0]?.eventIds).toEqual(steps.flatMap(({ eventIds }) => eventIds))
  })

  it('keeps two fields apart, and what was typed before and after Enter', () => {
    const other = { element: size, value: 'M' }
    expect(
      shown([
        step('input', 0, { element: city, value: 'Bonn' }),
        type('Enter', 1),
        step('input', 2, { element: city, value: 'Köln' }),
        step('select', 3, other),
        step('select', 4, { ...other, value: 'L' }),
      ]),
    ).toEqual(['input Bonn', 'key Enter', 'input Köln', 'select L'])
  })

  it('drops letters pressed on nothing or on a button, keeps keys and shortcuts that act', () => {
    const steps = [
      type('x', 0, null),
      type('y', 1, send),
      type('Escape', 2, null),
      type('Control+S', 3, null),
      type('Control', 4, null),
    ]
    expect(shown(steps)).toEqual(['key Escape', 'key Control+S'])
  })
})

describe('noise', () => {
  it('drops hover, scroll, clicks on nothing and the second click of a double click', () => {
    const steps = [
      step('hover', 0, { element: send }),
      step('scroll', 1),
      step('click', 2),
      step('click', 3, { element: body }),
      step('click', 10, { element: send }),
      step('click', 300, { element: send }),
      step('click', 5000, { element: send }),
    ]
    expect(shown(steps)).toEqual(['click #send', 'click #send'])
  })

  it('drops the click that only puts the cursor into a field, but keeps the one that ticks a box', () => {
    const steps = [
      step('click', 0, { element: city }),
      step('input', 900, { element: city, value: 'Bonn' }),
      step('click', 2000, { element: agree }),
      step('input', 2005, { element: agree, value: 'on' }),
    ]
    expect(shown(steps)).toEqual(['input Bonn', 'click #agree'])
  })

  it('drops the submit that a click or Enter has set off, keeps one of its own', () => {
    const submit = { element: form }
    const steps = [
      step('click', 0, { element: send }),
      step('submit', 40, submit),
      type('Enter', 9000),
      step('submit', 9010, submit),
      step('submit', 20_000, submit),
    ]
    expect(shown(steps)).toEqual(['click #send', 'key Enter', 'submit #order'])
  })
})

describe('redirects', () => {
  it('keeps a chosen navigation, with the page it began on', () => {
    const steps = [
      step('navigate', 0),
      step('click', 1000, { element: send }),
      step('navigate', 1500, { page: 1 }),
      step('navigate', 60_000, { page: 2 }),
    ]
    expect(shown(steps)).toEqual(['navigate ->0', 'click #send', 'navigate 1>2'])
  })

  it('makes one navigation of a chain of redirects, whether chosen or set off by a click', () => {
    const chain = [1, 2, 3].map((page, i) => step('navigate', i * 300, { page }))
    expect(shown(chain)).toEqual(['navigate ->3'])
    const after = [step('click', 0, { element: send }), ...chain.map((one) => ({ ...one, at: one.at + 400 }))]
    expect(shown(after)).toEqual(['click #send'])
  })

  it('drops reloads, and does not take typing for the cause of a navigation', () => {
    const steps = [
      step('navigate', 0),
      step('navigate', 60_000),
      step('input', 61_000, { element: city, value: 'x' }),
      step('navigate', 62_000, { page: 1 }),
    ]
    expect(shown(steps)).toEqual(['navigate ->0', 'input x', 'navigate 0>1'])
  })
})

it('counts what each kind of tidying took away', () => {
  const steps = [
    step('scroll', 0),
    step('navigate', 1),
    step('navigate', 2, { page: 1 }),
    type('a', 3000),
    type('b', 3001),
    step('click', 4000),
  ]
  expect(tidy({ pages, elements, steps }).edits).toEqual({ passing: 1, redirects: 1, joined: 1, idle: 1 })
})
