import { expect, test } from 'vitest'
import { trials } from './trials'

test('every row of the quality bars has a trial, in their order', () => {
  const rows = Object.keys(trials).filter((name) => /^R\d+$/.test(name))
  expect(rows).toEqual(Array.from({ length: 33 }, (_, n) => `R${n + 1}`))
})
