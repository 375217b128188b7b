import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One address before several copies: each connection goes to the next that answers. @param urls where they are just now */
export async function startRoundRobin(urls: () => string[]) {
  const ends = new Set<Socket>()
  let turn = 0
  const join = (caller: Socket, tries: number) => {
    const all = urls()
    const { port } = new URL(all[turn++ % all.length] ?? '')
    const copy = connect(Number(port), '127.0.0.1')
    ends.add(copy)
    let open = false
    copy.once('connect', () => {
      open = true
      caller.pipe(copy).pipe(caller)
    })
    copy.on('error', () => {})
    copy.once('close', () => {
      ends.delete(copy)
      if (!open && tries > 1 && !caller.destroyed) join(caller, tries - 1)
      else caller.destroy()
    })
    caller.once('close', () => copy.destroy())
  }
  const server = createServer((caller) => {
    ends.add(caller)
    caller.on('error', () => {})
    caller.once('close', () => ends.delete(caller))
    join(caller, urls().length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      for (const end of ends) end.destroy()
      server.close()
    },
  }
}
