import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '@/scripts/bench/measure/figures'
import { residentMb, watchMemory } from '@/scripts/bench/measure/memory'
import { type Installation, withInstallation } from './installation'
import { type Framing, rawPost } from './raw-post'

const kb = 1024
const json = 'application/json'
const mb = 1024 * kb
const framings: Framing[] = ['counted', 'chunked']
type Place = { path: string; most: number; type?: string }
/** Where bodies are read, with the most that each takes. */
const places: Place[] = [
  { path: '/api/session-log', most: 256 * kb },
  { path: '/api/v1/session-log', most: 256 * kb },
  { path: '/api/session/start', most: mb },
  { path: '/api/chat/message', most: mb },
  { path: '/api/auth/login', most: mb },
  { path: '/api/auth/callback/credentials', most: mb, type: 'application/x-www-form-urlencoded' },
]
/** A page reads no body, whatever it is called. */
const pageHeaders = { 'next-action': 'x'.repeat(42), 'content-type': 'multipart/form-data; boundary=x' }
/** What a busy Node holds on to between two collections. */
const flatMb = 64

/** Whether a body of the most bytes is read and one byte more is not, counted and in chunks. */
async function wrongBounds({ url, admin }: Installation): Promise<string[]> {
  const actor = await admin()
  const wrong: string[] = []
  for (const { path, most, type = json } of places) {
    const headers = { ...actor, 'content-type': type }
    for (const framing of framings) {
      const [within, beyond] = [
        await rawPost({ url: url(), path, framing, bytes: most, headers }),
        await rawPost({ url: url(), path, framing, bytes: most + 1, headers }),
      ]
      if (within === 413 || within === 0 || within >= 500) wrong.push(`${path} ${framing}: ${within} at its bound`)
      if (beyond !== 413) wrong.push(`${path} ${framing}: ${beyond} above it`)
    }
  }
  return wrong
}

/** R9: bodies far over their bound, all at once and over bare sockets, against the memory of the product. */
export function flood({ bodies, megabytes }: { bodies: number; megabytes: number }): Promise<Figure[]> {
  const work = async (own: Installation): Promise<Figure[]> => {
    const wrong = await wrongBounds(own)
    const actor = await own.admin()
    const send = (n: number, bytes: number) => {
      const { path = '', type = json } = places[n % places.length] ?? {}
      const headers = { ...actor, 'content-type': type }
      return rawPost({ url: own.url(), path, framing: n % 4 < 2 ? 'counted' : 'chunked', bytes, headers })
    }
    const all = (count: number, bytes: number) => Promise.all(Array.from({ length: count }, (_, n) => send(n, bytes)))
    await all(bodies, 2 * mb)
    await wait(1000)
    const before = residentMb(own.process().pid ?? 0)
    const most = watchMemory(own.process().pid ?? 0)
    const statuses = await all(bodies, megabytes * mb)
    const page = { url: own.url(), path: '/signin', bytes: megabytes * mb, headers: pageHeaders }
    const pages = await Promise.all(framings.map((framing) => rawPost({ ...page, framing })))
    const grown = Math.max(0, most() - before)
    const health = await fetch(`${own.url()}/api/ready`)
    const others = statuses.flatMap((status, n) =>
      status === 413 ? [] : [`${places[n % places.length]?.path}: ${status}`],
    )
    process.stdout.write([...wrong, ...others].map((line) => `${line}\n`).join(''))
    const size = `bodies of ${megabytes} MB at once`
    return [
      { what: 'R9: places and framings with a wrong bound', value: wrong.length, unit: '', atMost: 0 },
      { what: `R9: ${size}`, value: bodies, unit: '', atLeast: bodies },
      {
        what: 'R9: of these refused with 413',
        value: statuses.length - others.length,
        unit: '',
        atLeast: bodies,
      },
      {
        what: 'R9: the same to a page, answered with 5xx',
        value: pages.filter((one) => one >= 500).length,
        unit: '',
        atMost: 0,
      },
      { what: 'R9: memory before', value: before, unit: 'MB' },
      { what: 'R9: most memory above that', value: grown, unit: 'MB', atMost: flatMb },
      { what: 'R9: not ready after', value: health.status === 200 ? 0 : 1, unit: '', atMost: 0 },
    ]
  }
  // All of them are read at once, rather than sent away for want of room.
  return withInstallation(work, { REQUESTS_AT_ONCE: '1000' })
}
