import { createServer, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { inTurns } from './sign-in-turns'

const atOnce = 8
let close = () => {}
afterEach(() => close())

/** A server whose answers wait to be given by the test. */
async function serve() {
  const inside: ServerResponse[] = []
  const arrived: (() => void)[] = []
  const handle = inTurns(async (_, response) => {
    inside.push(response)
    for (const tell of arrived.splice(0)) tell()
  })
  const server = createServer(handle).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    inside,
    post: (path: string) => fetch(url + path, { method: 'POST' }),
    /** Asks and does not care for the answer. */
    ask: (path: string) =>
      request(url + path, { method: 'POST' })
        .on('error', () => {})
        .end(),
    async until(count: number) {
      while (inside.length < count) await new Promise<void>((resolve) => arrived.push(resolve))
    },
    connections: () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count))),
  }
}

test('sign-ins go in a few at a time and all are answered, and nothing else waits for them', async () => {
  const { inside, post, until } = await serve()
  const asked = Array.from({ length: 30 }, () => post('/api/auth/login'))
  await until(atOnce)
  const other = post('/api/session-log')
  await until(atOnce + 1)
  expect(inside).toHaveLength(atOnce + 1)
  for (let answered = 0; answered < 31; answered++) {
    await until(answered + 1)
    inside[answered]?.end()
  }
  expect((await other).status).toBe(200)
  expect((await Promise.all(asked)).every((answer) => answer.status === 200)).toBe(true)
})

test('whoever goes away, waiting or inside, leaves the turn to the next', async () => {
  const { inside, post, ask, until, connections } = await serve()
  const gone = Array.from({ length: 20 }, () => ask('/api/auth/signup'))
  await until(atOnce)
  await expect.poll(connections).toBe(20)
  for (const one of gone) one.destroy()
  await expect.poll(connections).toBe(0)
  const asked = post('/auth/login')
  await until(atOnce + 1)
  inside.at(-1)?.end()
  expect((await asked).status).toBe(200)
})
