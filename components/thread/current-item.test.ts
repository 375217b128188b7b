import { expect, it } from 'vitest'
import { currentItem } from './current-item'

const items = [{ href: '/sessions' }, { href: '/sessions/live' }, { href: '/errors' }]

it('finds the item a page lies under, the closest one first', () => {
  expect(currentItem(items, '/sessions')).toBe(0)
  expect(currentItem(items, '/sessions/42')).toBe(0)
  expect(currentItem(items, '/sessions/live/now')).toBe(1)
  expect(currentItem(items, '/errors')).toBe(2)
})

it('does not take a longer word for a page below', () => {
  expect(currentItem(items, '/errors-archive')).toBe(-1)
})

it('counts other pages that belong to an item as its own', () => {
  expect(currentItem([{ href: '/errors', also: ['/alerts'] }], '/alerts')).toBe(0)
})
