import { expect, test } from 'vitest'
import { Merge } from './merge'

async function* count(name: string, to: number, onStep = (_: number) => {}) {
  for (let n = 1; n <= to; n++) {
    onStep(n)
    yield `${name}${n}`
  }
}

test('each keeps its order, and one that comes later is there too', async () => {
  const merge = new Merge<string>()
  merge.add(count('a', 3))
  const seen: string[] = []
  for await (const one of merge.all()) {
    seen.push(one)
    if (one === 'a2') merge.add(count('b', 2))
  }
  expect(seen.filter((one) => one.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
  expect(seen.filter((one) => one.startsWith('b'))).toEqual(['b1', 'b2'])
})

test('none is asked on before what it gave was taken', async () => {
  const merge = new Merge<string>()
  let asked = 0
  const fast = count('a', 1000, (n) => {
    asked = n
  })
  merge.add(fast)
  const all = merge.all()
  await all.next()
  await new Promise((resolve) => setTimeout(resolve))
  expect(asked).toBe(1)
})

test('what one throws ends all', async () => {
  const merge = new Merge<string>()
  async function* broken(): AsyncGenerator<string> {
    yield 'x'
    throw new Error('broke')
  }
  merge.add(broken())
  const read = async () => {
    for await (const _ of merge.all());
  }
  await expect(read()).rejects.toThrow('broke')
})
