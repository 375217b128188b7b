import { expect, it } from 'vitest'
import { inferGoal } from './goal'
import type { Journey } from './journey'

function journey(pages: [url: string, title: string][], typed?: string): Journey {
  const search = { role: 'searchbox', name: 'Search', selector: '#q', strength: 1 }
  const at = { from: null, key: null, at: 0, eventIds: [] }
  return {
    pages: pages.map(([path, title]) => ({ url: `https://x.test${path}`, title })),
    elements: [search],
    steps: [
      ...pages.map((_page, page) => ({ ...at, kind: 'navigate' as const, page, element: null, value: null })),
      ...(typed ? [{ ...at, kind: 'input' as const, page: 0, element: 0, value: typed }] : []),
    ],
  }
}

it.each([
  ['the one given', ' Buy  a jacket ', null, journey([['/', 'Shop']], 'hat'), 'Buy a jacket', 'given'],
  ['what was searched for', '', null, journey([['/', 'Shop']], 'rain jacket'), 'Find “rain jacket”', 'search'],
  ['a term in the address', null, null, journey([['/?q=rain+jacket', '']]), 'Find “rain jacket”', 'search'],
  [
    'how it ended',
    null,
    null,
    journey([
      ['/?q=hat', ''],
      ['/checkout', ''],
      ['/confirmation', ''],
    ]),
    'Find “hat” and place the order',
    'search',
  ],
  ['the title of the recording', null, 'Change the address', journey([['/', 'Shop']]), 'Change the address', 'title'],
  [
    'no title that a recorder made up',
    null,
    'Recording 10/4/2022 at 4:20:30 PM',
    journey([
      ['/', ''],
      ['/a', 'Prices'],
    ]),
    'Reach the page “Prices”',
    'page',
  ],
  [
    'the path of a page without a title',
    null,
    null,
    journey([
      ['/', ''],
      ['/docs/start', ''],
    ]),
    'Reach the page “/docs/start”',
    'page',
  ],
  ['nothing', null, null, { pages: [], elements: [], steps: [] }, '', 'none'],
])('is %s', (_name, given, title, recorded, text, origin) => {
  expect(inferGoal({ given, title, journey: recorded })).toEqual({ text, origin })
})
