import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path'

/** Colours the modules that a path covers, as a browser would. */
function painted(path: string, size: number): number[] {
  const cells = new Array<number>(size * size).fill(0)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) cells[Number(y) * size + Number(x) + i] = 1
  }
  return cells
}

test('a run of dark modules is one bar, and a row never runs into the next', () => {
  expect(qrPath({ size: 3, data: [1, 1, 0, 0, 0, 1, 1, 0, 1] })).toBe(
    'M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z',
  )
})

test('the path of an address has just the dark modules of its code', () => {
  const { modules } = create('http://10.0.0.7:3000/carry-on?code=K7429Q')
  expect(painted(qrPath(modules), modules.size)).toEqual(Array.from(modules.data))
})
