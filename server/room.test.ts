import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { withRoom } from './room'

let server: Server

afterEach(() => server.close())

/** A server with room for two, whose answers begin when they are told to. */
async function start(waitMs?: number) {
  const begin: (() => void)[] = []
  const room = withRoom({ most: 2, least: 2, ...(waitMs && { waitMs }) }, async (_, response) => {
    await new Promise<void>((resolve) => begin.push(resolve))
    response.writeHead(200).write('begun')
    setTimeout(() => response.end(), 1000)
  })
  const arrived: string[] = []
  server = createServer((request, response) => {
    arrived.push(request.url ?? '')
    void room(request, response)
  }).listen(0)
  const { port } = server.address() as AddressInfo
  return { begin, arrived, ask: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) }
}

test('who finds no room in a moment is told to come back, and a stream that has begun takes none', async () => {
  const { begin, ask } = await start(300)
  const inside = [ask('/api/a'), ask('/api/b')]
  await expect.poll(() => begin.length).toBe(2)

  const away = await ask('/api/c?word=private')
  expect(away.status).toBe(503)
  expect(away.headers.get('retry-after')).toBe('1')
  expect(away.headers.get('content-type')).toBe('application/problem+json')
  expect(await away.json()).toMatchObject({ type: '/problems/busy', status: 503, instance: '/api/c' })
  expect(await (await ask('/kiosk')).text()).toContain('Too busy just now')

  const patient = ask('/api/d')
  begin[0]?.()
  expect((await inside[0])?.status).toBe(200)
  await expect.poll(() => begin.length).toBe(3)
  for (const tell of begin) tell()
  expect((await patient).status).toBe(200)
})

test('the newest is let in first, and all of a burst in the end', async () => {
  const { begin, arrived, ask } = await start()
  const inside = [ask('/api/a'), ask('/api/b')]
  await expect.poll(() => begin.length).toBe(2)
  const order: string[] = []
  const waiting: Promise<unknown>[] = []
  for (const path of ['/api/old', '/api/new']) {
    waiting.push(ask(path).then(({ status }) => order.push(`${path} ${status}`)))
    await expect.poll(() => arrived).toContain(path)
  }
  for (const n of [0, 2, 3, 1]) {
    await expect.poll(() => begin.length).toBeGreaterThan(n)
    begin[n]?.()
  }
  await Promise.all([...inside, ...waiting])
  expect(order).toEqual(['/api/new 200', '/api/old 200'])
})
