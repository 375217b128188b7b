type Options = { method?: string; headers?: Record<string, string>; data?: unknown }

class Answer {
  constructor(
    private readonly response: Response,
    private readonly body: string,
  ) {}

  status() {
    return this.response.status
  }

  headers(): Record<string, string> {
    return Object.fromEntries(this.response.headers)
  }

  text() {
    return Promise.resolve(this.body)
  }

  json() {
    return Promise.resolve(JSON.parse(this.body))
  }
}

/** A program that calls the API: it keeps no cookies. `data` is sent as JSON, bytes as they are. */
export class Program {
  constructor(private readonly baseURL: string) {}

  async fetch(path: string, { method = 'GET', headers = {}, data }: Options = {}): Promise<Answer> {
    const bytes = data instanceof Uint8Array
    const response = await fetch(new URL(path, this.baseURL), {
      method,
      headers: data === undefined || bytes ? headers : { 'content-type': 'application/json', ...headers },
      ...(data === undefined ? {} : { body: bytes ? new Uint8Array(data) : JSON.stringify(data) }),
    })
    return new Answer(response, await response.text())
  }

  get(path: string, options: Options = {}) {
    return this.fetch(path, options)
  }

  post(path: string, options: Options = {}) {
    return this.fetch(path, { ...options, method: 'POST' })
  }

  patch(path: string, options: Options = {}) {
    return this.fetch(path, { ...options, method: 'PATCH' })
  }

  put(path: string, options: Options = {}) {
    return this.fetch(path, { ...options, method: 'PUT' })
  }

  delete(path: string, options: Options = {}) {
    return this.fetch(path, { ...options, method: 'DELETE' })
  }
}
