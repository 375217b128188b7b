import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Framing = 'counted' | 'chunked'

type RawPost = {
  url: string
  method?: string
  path: string
  framing: Framing
  bytes: number
  headers?: Record<string, string>
}

const piece = Buffer.alloc(64 * 1024, 'x')
const patienceMs = 120_000

/**
 * Posts a body of so many bytes over a bare socket, as fast as it is taken, and goes on to its end whatever is answered meanwhile.
 * @returns the status, 0 where the connection ended without one.
 */
export async function rawPost({ url, method = 'POST', path, framing, bytes, headers = {} }: RawPost): Promise<number> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setTimeout(patienceMs, () => socket.destroy())
  let said = ''
  socket.on('data', (data) => {
    said += data.toString('latin1')
  })
  // Whoever is answered may be cut off while still sending.
  socket.on('error', () => {})
  const answered = once(socket, 'data').catch(() => {})
  const own = { host, 'content-type': 'application/json', connection: 'close', ...headers }
  const framed = framing === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) }
  const lines = Object.entries({ ...own, ...framed }).map(([name, value]) => `${name}: ${value}\r\n`)
  await write(socket, Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`))
  for (let left = bytes; left > 0 && !socket.destroyed; left -= piece.length) {
    const part = left < piece.length ? piece.subarray(0, left) : piece
    const whole =
      framing === 'chunked' ? [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')] : [part]
    await write(socket, Buffer.concat(whole))
  }
  if (framing === 'chunked') await write(socket, Buffer.from('0\r\n\r\n'))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await Promise.race([answered, closed])
  socket.destroy()
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)
}

/** Resolves once more may be written, or nothing more can be. */
async function write(socket: Socket, bytes: Buffer) {
  if (socket.destroyed || socket.write(bytes)) return
  await new Promise<void>((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go)
      resolve()
    }
    socket.on('drain', go).on('close', go)
  })
}
