import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; ms: number }

// node:http takes less of the machine than fetch, and waits for a connection as long as it takes.
const agent = new Agent({ keepAlive: true })

/** A JSON post. @returns the answer with its body read and the time it took in ms. */
export function post(url: string, body: unknown, bearer?: string): Promise<Answer> {
  const bytes = JSON.stringify(body)
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(bytes),
    ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const attempt = () => {
      const sent = request(url, { method: 'POST', headers, agent }, (response) => {
        text(response).then((said) => {
          const { statusCode = 0, headers } = response
          resolve({ status: statusCode, headers, text: said, ms: performance.now() - began })
        }, reject)
      })
      // The server may close an idle connection in the moment it is taken up again: nothing was read then.
      sent.once('error', (error) =>
        sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET' ? attempt() : reject(error),
      )
      sent.end(bytes)
    }
    attempt()
  })
}

/** The same, for calls that must succeed. @throws what the answer says otherwise. */
export async function demandPost(url: string, body: unknown, bearer?: string) {
  const answer = await post(url, body, bearer)
  if (answer.status >= 300) throw new Error(`${url} answered ${answer.status}: ${answer.text}`)
  return JSON.parse(answer.text)
}
