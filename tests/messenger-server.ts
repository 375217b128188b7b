import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message that the product sent, as the provider got it. */
export type Heard = {
  channel: 'whatsapp' | 'telegram'
  to: string
  authorization: string | undefined
  body: Record<string, unknown>
  /** What it was answered: of a message that was taken its id. */
  id: string | null
}

/** How the provider answers a message instead of taking it; `hang` never answers, `deaf` takes it and never says so. */
type Trouble = { status: number; body?: object; retryAfter?: number } | { hang: true } | { deaf: true }

export type MessengerServer = {
  /** What WHATSAPP_API_BASE and TELEGRAM_API_BASE are set to. */
  url: string
  heard: Heard[]
  /** What is said to one chat, in order; of those that were taken. */
  saidTo(to: string): string[]
  /** The next message to a chat meets this. */
  trouble(to: string, ...troubles: Trouble[]): void
  close(): Promise<void>
}

/** Where tests of another process read what was heard. */
export const heardPath = '/heard'

const ownNumber = '+91 11 4000 1234'
const botName = 'throughline_shop_bot'

/** A local server that stands in for the Cloud API of WhatsApp and the Bot API of Telegram, in their shapes. */
export async function startMessengerServer(): Promise<MessengerServer> {
  const heard: Heard[] = []
  const troubles = new Map<string, Trouble[]>()
  let count = 0
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await read(request)
    const path = new URL(request.url ?? '/', 'http://provider').pathname
    if (path === heardPath) return json(response, 200, heard)
    if (path.endsWith('/getMe')) return json(response, 200, { ok: true, result: { id: 1, username: botName } })
    if (request.method === 'GET') return json(response, 200, { display_phone_number: ownNumber, id: path.slice(1) })
    const channel = path.endsWith('/sendMessage') ? 'telegram' : 'whatsapp'
    const to = String(body.chat_id ?? body.to ?? body.recipient)
    const trouble = troubles.get(to)?.shift()
    count += 1
    const taken = !trouble || 'deaf' in trouble
    const id = taken ? (channel === 'telegram' ? String(count) : `wamid.out${process.pid}${count}`) : null
    heard.push({ channel, to, authorization: request.headers.authorization ?? path, body, id })
    if (trouble && 'hang' in trouble) return
    if (trouble && 'deaf' in trouble) return response.destroy()
    if (trouble) return json(response, trouble.status, trouble.body ?? {}, trouble.retryAfter)
    if (channel === 'telegram') return json(response, 200, { ok: true, result: { message_id: count } })
    json(response, 200, { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: to }], messages: [{ id }] })
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    saidTo: (to) => heard.filter((one) => one.to === to && one.id !== null).map(({ body }) => textOf(body)),
    trouble: (to, ...more) => troubles.set(to, more),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Shown = { text?: string | { body: string }; interactive?: { body: { text: string } } }

/** The words of a message in either shape. */
export function textOf(body: Record<string, unknown>): string {
  const { text, interactive } = body as Shown
  if (interactive) return interactive.body.text
  return typeof text === 'string' ? text : (text?.body ?? '')
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? {} : JSON.parse(text)
}

function json(response: ServerResponse, status: number, body: object, retryAfter?: number) {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
