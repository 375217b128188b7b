import { connect, type Socket } from 'node:net'

type Target = { host: string[]; port: number[]; path: string | false }

/**
 * Connections of postgres.js kept in hand: by itself it ends one in order only, for which a server that hangs has no ear, and whoever is in a
 * transaction then waits for ever.
 */
export function socketsInHand() {
  const open = new Set<Socket>()
  let turn = 0
  return {
    /** For the option `socket` of postgres.js: takes the given hosts in turns, as it does itself. */
    socket({ host, port, path }: Target): Socket {
      const at = turn++ % host.length
      const socket = path ? connect(path) : connect(port[at] ?? 5432, host[at] ?? 'localhost')
      // By this name TLS knows the server.
      Object.assign(socket, { host: host[at], port: port[at] })
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      return socket
    },
    breakOff() {
      for (const socket of open) socket.destroy()
    },
  }
}
