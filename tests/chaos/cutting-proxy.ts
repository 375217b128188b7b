import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line between caller and product that can be cut in the middle of whatever is on it. @param url where the product is */
export async function startCuttingProxy(url: () => string) {
  const ends = new Set<Socket>()
  const server = createServer((caller) => {
    const { port } = new URL(url())
    const product = connect(Number(port), '127.0.0.1')
    for (const [end, other] of [
      [caller, product],
      [product, caller],
    ] as const) {
      ends.add(end)
      end.on('error', () => {})
      end.once('close', () => {
        ends.delete(end)
        other.destroy()
      })
      end.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const end of ends) end.destroy()
  }
  return {
    url: `http://127.0.0.1:${port}`,
    cut,
    stop() {
      cut()
      server.close()
    },
  }
}
