import { expect, test } from 'vitest'
import { diffWords } from './examples-diff'

test('what a run changed of the examples is said in plain words, without what did not happen', () => {
  expect(diffWords({ added: 2, removed: 0, reworded: 1, same: 29 })).toBe('2 added, 1 reworded, 29 the same as before')
  expect(diffWords({ added: 0, removed: 3, reworded: 0, same: 0 })).toBe('3 removed')
  expect(diffWords({ added: 0, removed: 0, reworded: 0, same: 1204 })).toBe('All 1,204 the same as before')
  expect(diffWords({ added: 0, removed: 0, reworded: 0, same: 0 })).toBe('No examples before, none now')
})
