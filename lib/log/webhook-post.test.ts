import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { postWebhook } from './webhook-post'

const lookup = vi.hoisted(() => vi.fn())
vi.mock('node:dns/promises', () => ({ lookup }))

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => {
  lookup.mockReset()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  return (server.address() as AddressInfo).port
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

const now = new Date('2026-03-14T12:00:00.500Z')
const common = { secret: 'tlw_a', body: '{"event":"alert.test"}', deliveryId: 'd-1', now }
const anywhere = () => true

test('a post is signed over its time and body', async () => {
  const taken: { headers: IncomingMessage['headers']; method: string | undefined; body: string }[] = []
  const port = await listen(async (request, response) => {
    taken.push({ headers: request.headers, method: request.method, body: await textOf(request) })
    response.writeHead(204).end()
  })
  const result = await postWebhook({ ...common, url: `http://127.0.0.1:${port}/in?a=1`, addressAllowed: anywhere })
  expect(result).toEqual({ delivered: true, detail: '204' })
  const [post] = taken
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const hmac = createHmac('sha256', 'tlw_a').update(`${timestamp}.${common.body}`).digest('hex')
  expect(post).toMatchObject({ method: 'POST', body: common.body })
  expect(post?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-throughline-delivery': 'd-1',
    'x-throughline-timestamp': timestamp,
    'x-throughline-signature': `sha256=${hmac}`,
  })
})

test('R32: a private address is never spoken to, as it is or behind a name', async () => {
  const heard = vi.fn()
  const port = await listen((_, response) => {
    heard()
    response.end()
  })
  const refused = { delivered: false, detail: 'not a public address' }
  for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', '[::1]'])
    expect(await postWebhook({ ...common, url: `http://${host}:${port}/` })).toEqual(refused)
  lookup.mockResolvedValue([{ address: '127.0.0.1', family: 4 }])
  expect(await postWebhook({ ...common, url: `http://inside.example:${port}/` })).toEqual(refused)
  lookup.mockResolvedValue([
    { address: '8.8.8.8', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ])
  expect(await postWebhook({ ...common, url: `http://both.example:${port}/` })).toEqual(refused)
  expect(heard).not.toHaveBeenCalled()
})

test('R32: the connection goes to the address that was checked, whatever the name says later', async () => {
  const port = await listen((request, response) =>
    response.writeHead(request.headers.host === `moves.example:${port}` ? 200 : 400).end(),
  )
  lookup.mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
  lookup.mockResolvedValue([{ address: '192.0.2.1', family: 4 }])
  const checked: string[] = []
  const addressAllowed = (address: string) => checked.push(address) > 0
  expect(await postWebhook({ ...common, url: `http://moves.example:${port}/`, addressAllowed })).toEqual({
    delivered: true,
    detail: '200',
  })
  expect(checked).toEqual(['127.0.0.1'])
  expect(lookup).toHaveBeenCalledTimes(1)
})

test('R32: a redirect is not followed and a refusal is told by its status', async () => {
  const paths: (string | undefined)[] = []
  const port = await listen((request, response) => {
    paths.push(request.url)
    const status = Number(request.url?.slice(1))
    response.writeHead(status, { location: '/200' }).end('x'.repeat(100_000))
  })
  for (const status of [302, 307, 410, 500]) {
    const url = `http://127.0.0.1:${port}/${status}`
    expect(await postWebhook({ ...common, url, addressAllowed: anywhere })).toEqual({
      delivered: false,
      detail: String(status),
    })
  }
  expect(paths).toEqual(['/302', '/307', '/410', '/500'])
})

test('what cannot be reached is told in few words', async () => {
  const port = await listen((request) => request.socket.destroy())
  const post = (url: string) => postWebhook({ ...common, url, addressAllowed: anywhere })
  expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ delivered: false, detail: 'connection cut' })
  lookup.mockRejectedValue(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
  expect(await post('http://nowhere.example/')).toEqual({ delivered: false, detail: 'no such name' })
  expect(await post(`https://127.0.0.1:${port}/`)).toMatchObject({ delivered: false })
})

test('whoever does not answer within 5 s is given up, at the look-up of the name too', async () => {
  const port = await listen(() => {})
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    expect(ms).toBe(5000)
    const soon = new AbortController()
    setImmediate(() => setImmediate(() => soon.abort()))
    return soon.signal
  })
  lookup.mockReturnValue(new Promise(() => {}))
  const gaveUp = { delivered: false, detail: 'no answer within 5 s' }
  expect(await postWebhook({ ...common, url: `http://127.0.0.1:${port}/`, addressAllowed: anywhere })).toEqual(gaveUp)
  expect(await postWebhook({ ...common, url: 'http://slow.example/' })).toEqual(gaveUp)
  timeout.mockRestore()
})
