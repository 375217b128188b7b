import { expect, test } from 'vitest'
import { filterOf, noFilters } from './timeline-filters'

test('filters of an address are sent where they mean something', () => {
  expect(filterOf({ ...noFilters, q: 'a', topic: 'x', from: 'soon' })).toEqual({})
  expect(filterOf({ ...noFilters, show: 'talks', q: ' lake ' })).toMatchObject({ private: true, q: 'lake' })
})
