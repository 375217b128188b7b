import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Asked, Script, Step } from './model/script'

export type ModelServer = {
  /** What LLM_BASE_URL is set to. */
  url: string
  asked: Asked[]
  /** The headers of each request. */
  headers: IncomingMessage['headers'][]
  use(script: Script): void
  close(): Promise<void>
}

/** A local server that speaks the chat completions of OpenAI-compatible APIs, whole and streamed, as a script tells it. */
export async function startModelServer(first: Script, port = 0): Promise<ModelServer> {
  let script = first
  const asked: Asked[] = []
  const headers: IncomingMessage['headers'][] = []
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await read(request)
    if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) return response.writeHead(404).end()
    headers.push(request.headers)
    const tools = (body.tools ?? []).map((tool) => tool.function.name)
    const question = { n: asked.length + 1, model: body.model, messages: body.messages, tools }
    asked.push(question)
    const steps = script(question)
    await (body.stream ? stream(response, question, steps) : whole(response, question, steps))
  }
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/v1`,
    asked,
    headers,
    use: (next) => {
      script = next
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Body = { model: string; messages: Asked['messages']; tools?: { function: { name: string } }[]; stream?: boolean }

async function read(request: IncomingMessage): Promise<Body> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? { model: '', messages: [] } : JSON.parse(text)
}

// About four characters a token, as people count by hand.
const tokens = (text: string) => Math.ceil(text.length / 4)

function usageOf({ messages }: Asked, said: string) {
  const prompt = tokens(JSON.stringify(messages))
  const completion = tokens(said)
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}

type Call = Extract<Step, { call: string }>
const argumentsOf = (step: Call) => ('args' in step ? step.args : JSON.stringify(step.input))
const idOf = (step: Call, at: number, { n }: Asked) => step.id ?? `call_${n}_${at}`
const fails = (step: Step): step is Extract<Step, { status: number }> => 'status' in step

function refuse(response: ServerResponse, { status, retryAfter }: Extract<Step, { status: number }>) {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message: `the test's server says ${status}`, type: 'test' } }))
}

async function stream(response: ServerResponse, question: Asked, steps: Step[]) {
  const refused = steps.find(fails)
  if (refused) return refuse(response, refused)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  const base = { id: `chatcmpl-${question.n}`, object: 'chat.completion.chunk', created: 0, model: question.model }
  const write = (rest: object) => response.write(`data: ${JSON.stringify({ ...base, ...rest })}\n\n`)
  const delta = (part: object) => write({ choices: [{ index: 0, delta: part, finish_reason: null }] })
  let said = ''
  let calls = 0
  delta({ role: 'assistant', content: '' })
  for (const step of steps) {
    if (response.destroyed) return
    if ('say' in step) {
      said += step.say
      for (const word of step.say.match(/\s*\S+\s*$|\s*\S+/g) ?? [step.say]) delta({ content: word })
    } else if ('call' in step) {
      const [index, args] = [calls, argumentsOf(step)]
      const half = Math.ceil(args.length / 2)
      const name = { id: idOf(step, index, question), type: 'function', function: { name: step.call, arguments: '' } }
      delta({ tool_calls: [{ index, ...name }] })
      for (const part of [args.slice(0, half), args.slice(half)])
        delta({ tool_calls: [{ index, function: { arguments: part } }] })
      said += args
      calls += 1
    } else if ('wait' in step) await wait(step.wait)
    else if ('until' in step) await step.until
    else if ('write' in step) response.write(step.write)
    else if ('hang' in step) return
    else if ('die' in step) return response.destroy()
    else if ('end' in step) return response.end()
  }
  write({ choices: [{ index: 0, delta: {}, finish_reason: calls > 0 ? 'tool_calls' : 'stop' }] })
  write({ choices: [], usage: usageOf(question, said) })
  response.end('data: [DONE]\n\n')
}

async function whole(response: ServerResponse, question: Asked, steps: Step[]) {
  const refused = steps.find(fails)
  if (refused) return refuse(response, refused)
  for (const step of steps) {
    if ('wait' in step) await wait(step.wait)
    if ('hang' in step) return
    if ('die' in step) return response.destroy()
  }
  const content = steps.flatMap((step) => ('say' in step ? [step.say] : [])).join('')
  const made = steps
    .filter((step): step is Call => 'call' in step)
    .map((step, at) => ({
      id: idOf(step, at, question),
      type: 'function',
      function: { name: step.call, arguments: argumentsOf(step) },
    }))
  const message = { role: 'assistant', content, ...(made.length > 0 ? { tool_calls: made } : {}) }
  const choice = { index: 0, message, finish_reason: made.length > 0 ? 'tool_calls' : 'stop' }
  response.writeHead(200, { 'content-type': 'application/json' })
  const base = { id: `chatcmpl-${question.n}`, object: 'chat.completion', created: 0, model: question.model }
  response.end(JSON.stringify({ ...base, choices: [choice], usage: usageOf(question, content) }))
}
