import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { onceHeard } from './once-heard'
import { inTurns } from './sign-in-turns'

let close = () => {}
afterEach(() => close())

/** A server that answers with the length of what it was sent. */
async function serve() {
  const handle = onceHeard(
    inTurns(async (request, response) => {
      response.end(String((await text(request)).length))
    }),
  )
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const sockets: Socket[] = []
  close = () => {
    for (const socket of sockets) socket.destroy()
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  return {
    post: async (body: string | ReadableStream, init = {}) => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/auth/login`, { method: 'POST', body, ...init })
      return Number(await answer.text())
    },
    /** Begins a sign-in and never sends what it promised. */
    async promise(framing: string, sent = '') {
      const socket = connect(port, '127.0.0.1')
      sockets.push(socket)
      await new Promise<void>((resolve) => {
        socket.write(`POST /api/auth/login HTTP/1.1\r\nhost: x\r\n${framing}\r\n\r\n${sent}`, () => resolve())
      })
    },
  }
}

test('whoever never sends a body takes no turn from others', async () => {
  const { post, promise } = await serve()
  for (let n = 0; n < 12; n++) {
    await promise('content-length: 100', n % 2 ? 'half of it' : '')
    await promise('transfer-encoding: chunked', n % 2 ? '4\r\nhalf\r\n' : '')
  }
  expect(await post('name and password')).toBe(17)
})

test('bodies of any length come whole, counted and in pieces', async () => {
  const { post } = await serve()
  for (const length of [0, 1, 16 * 1024, 16 * 1024 + 1, 300_000]) expect(await post('x'.repeat(length))).toBe(length)
  const pieces = new ReadableStream({
    async start(controller) {
      for (let n = 0; n < 50; n++) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(1000)))
        await new Promise(setImmediate)
      }
      controller.close()
    },
  })
  expect(await post(pieces, { duplex: 'half' })).toBe(50_000)
})
