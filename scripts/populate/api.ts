import { setTimeout as wait } from 'node:timers/promises'
import { NoServer } from './send'

const mostTries = 8

/** What the server says no to. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail)
  }
}

export type Api = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T>
}

/** The product's own API with a key. Waits as long as it is asked to and tries again. */
export function callApi({ url, key, signal }: { url: string; key: string; signal: AbortSignal }): Api {
  const once = (method: string, path: string, body: unknown, headers: Record<string, string>) =>
    fetch(url + path, {
      method,
      signal,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    for (let left = mostTries; ; left--) {
      const answer = await once(method, path, body, headers).catch((error) => {
        signal.throwIfAborted()
        if (left === 1) throw new NoServer(`Nobody answers at ${url}.`, { cause: error })
        return null
      })
      if (answer?.ok) return answer.status === 204 ? undefined : await answer.json()
      if (answer && ((answer.status !== 429 && answer.status !== 503) || left === 1)) throw await refusal(answer)
      await wait(1000 * Number(answer?.headers.get('retry-after') ?? 1), undefined, { signal })
    }
  }
  return {
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
  }
}

async function refusal(answer: Response): Promise<Refused> {
  const problem = (await answer.json().catch(() => null)) as { title?: string; detail?: string } | null
  return new Refused(answer.status, problem?.detail ?? problem?.title ?? `The server answered ${answer.status}.`)
}
