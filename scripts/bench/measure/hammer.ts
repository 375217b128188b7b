import { Agent, request } from 'node:http'

export type Hammered = {
  /** Answers of status 200 a second. */
  perSecond: number
  /** How long each took, in ms. */
  times: number[]
  /** Answers of any other status, by status. */
  others: Record<number, number>
}

/**
 * Sends requests as fast as they are answered over a fixed number of kept connections. Bodies are made before, so that as little of the
 * machine as can be goes into sending.
 * @param options.body the n-th body, or null for a GET.
 */
export async function hammer(options: {
  url: string
  connections: number
  requests: number
  body: (n: number) => Buffer | null
}): Promise<Hammered> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const bodies = Array.from({ length: options.requests }, (_, n) => options.body(n))
  const times: number[] = []
  const others: Record<number, number> = {}
  let next = 0
  const worker = async () => {
    for (let n = next++; n < options.requests; n = next++) {
      const began = performance.now()
      const status = await send(options.url, bodies[n] ?? null, agent)
      if (status === 200) times.push(performance.now() - began)
      else others[status] = (others[status] ?? 0) + 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: options.connections }, worker))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { perSecond: times.length / seconds, times, others }
}

function send(url: string, body: Buffer | null, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = body ? { 'content-type': 'application/json', 'content-length': body.byteLength } : {}
    const sent = request(url, { method: body ? 'POST' : 'GET', headers, agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end(body ?? undefined)
  })
}
