import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { hearOut } from './hear-out'

let close = () => {}
afterEach(() => close())

const piece = Buffer.alloc(1024 * 1024, 'x')
const pieces = 8

/** Sends a body to its end before it looks for the answer, as simple clients and proxies do. @returns what it then reads. */
async function sendAll(port: number, connection: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const broken = new Promise<string>((resolve) => socket.once('error', (error) => resolve(error.message)))
  const length = piece.length * pieces
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\nconnection: ${connection}\r\ncontent-length: ${length}\r\n\r\n`)
  for (let n = 0; n < pieces; n++) {
    const written = new Promise<void>((resolve) => socket.write(piece, () => resolve()))
    if (await Promise.race([written, broken])) return broken
    // The server has its turn.
    await new Promise(setImmediate)
  }
  const said = await Promise.race([
    broken,
    new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data)))),
  ])
  socket.destroy()
  return said
}

test.each(['keep-alive', 'close'])('who is refused in the middle of a body hears so: %s', async (connection) => {
  const server = createServer((request, response) => {
    hearOut(request, response)
    response.writeHead(413).end('no')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo
  for (const said of await Promise.all(Array.from({ length: 5 }, () => sendAll(port, connection)))) {
    expect(said).toMatch(/^HTTP\/1\.1 413 /)
  }
})
