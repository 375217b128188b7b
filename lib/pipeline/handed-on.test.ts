import { expect, test } from 'vitest'
import { pack, unpack } from './handed-on'

test.each([null, { steps: [] }, { steps: ['ä'.repeat(100_000)] }])('comes back as it was', async (output) => {
  expect(await unpack(await pack(output))).toEqual(output)
})

test('what is long takes little room', async () => {
  expect((await pack('again '.repeat(100_000))).length).toBeLessThan(10_000)
})
