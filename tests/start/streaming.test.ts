import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Copy, startTwoCopies } from '@/tests/chaos/two-copies'
import { bearer } from '@/tests/fixtures'
import type { Script } from '@/tests/model/script'
import { type ModelServer, startModelServer } from '@/tests/model-server'
import { readChunks, textOf } from './read-chunks'
import { bundleUseChat, openBrowser } from './use-chat'

const beginning = 'Of jackets we have '
const words = `${beginning}a few, and of umbrellas many.`

/** A model that says the beginning, and the rest once it is let go on. */
function halting() {
  let goOn = () => {}
  const until = new Promise<void>((resolve) => {
    goOn = resolve
  })
  model.use(() => [{ say: beginning }, { until }, { say: words.slice(beginning.length) }])
  return { goOn }
}

const nothing: Script = () => [{ status: 503 }]

let model: ModelServer
let copies: Awaited<ReturnType<typeof startTwoCopies>>

beforeAll(async () => {
  model = await startModelServer(nothing)
  const patience = { LLM_TIMEOUT_S: '120', LLM_FIRST_TOKEN_S: '120' }
  copies = await startTwoCopies({ LLM_BASE_URL: model.url, LLM_MODEL: 'a-model', LIMIT_CHAT: '1000', ...patience })
})

afterAll(async () => {
  await copies?.stop()
  await model?.close()
})

async function visit() {
  const answer = await copies.inTheOpen.http.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const { session, session_token: token } = await answer.json()
  return { sessionId: session.session_id as string, token: token as string, headers: bearer(token) }
}

type Visit = Awaited<ReturnType<typeof visit>>

const send = (copy: Copy, { headers }: Visit, id: string) =>
  readChunks(`${copy.process.url}/api/chat/message`, {
    method: 'POST',
    headers: { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'Tell me all', clientMessageId: id }),
  })

const resume = (copy: Copy, { headers, sessionId }: Visit) =>
  readChunks(`${copy.process.url}/api/chat/${sessionId}/stream`, { headers })

const postAgain = (copy: Copy, { headers }: Visit, id: string) =>
  copy.http.post('/api/chat/message', { headers, data: { content: 'Tell me all', clientMessageId: id } })

describe('a reply that a model makes', () => {
  test('grows on a second device by another copy, under the same id, and a copy of the message gets it whole', async () => {
    const { behindProxy: here, inTheOpen: there } = copies
    const of = await visit()
    const { goOn } = halting()
    const first = await send(here, of, 'one')
    await first.until(({ type }) => type === 'text-delta')
    const [second, copied] = [await resume(there, of), postAgain(there, of, 'one')]
    await second.until(({ type }) => type === 'text-delta')
    goOn()
    const [whole, replayed] = await Promise.all([first.rest(), second.rest()])
    expect(whole.at(0)).toEqual({ type: 'start', messageId: expect.any(String), messageMetadata: { version: 1 } })
    expect(replayed.at(0)).toEqual(whole.at(0))
    expect([textOf(whole), textOf(replayed)]).toEqual([words, words])
    expect(whole.at(-1)).toMatchObject({ type: 'finish', messageMetadata: { engine: 'model', status: 'complete' } })
    const { reply: stored } = await (await copied).json()
    expect(stored).toMatchObject({ id: whole[0]?.messageId, content: words, status: 'complete' })
    expect((await resume(here, of)).status).toBe(204)
  })

  test('is stopped from another device and keeps what was said', async () => {
    const { behindProxy: here, inTheOpen: there } = copies
    const of = await visit()
    halting()
    const stream = await send(here, of, 'one')
    await stream.until(({ type }) => type === 'text-delta')
    const stopped = await (await there.http.post(`/api/chat/${of.sessionId}/stop`, { headers: of.headers })).json()
    const chunks = await stream.rest()
    expect(chunks.at(-1)).toMatchObject({ type: 'finish', messageMetadata: { status: 'stopped' } })
    expect(stopped.reply).toMatchObject({ status: 'stopped', content: textOf(chunks) })
    expect(beginning.startsWith(textOf(chunks))).toBe(true)
  })

  test('is interrupted when its process is killed, keeps what was stored, and is answered when sent again', async () => {
    const { behindProxy: here, inTheOpen: there } = copies
    const of = await visit()
    halting()
    const dying = await send(there, of, 'one')
    await dying.until(({ type }) => type === 'text-delta')
    const other = await resume(here, of)
    await other.until(({ type }) => type === 'text-delta')
    const replaced = copies.replaceOpenCopy()
    const chunks = await other.rest()
    expect(chunks.at(-1)?.type).toBe('error')
    expect(textOf(chunks).length).toBeGreaterThan(0)
    expect(beginning.startsWith(textOf(chunks))).toBe(true)
    await replaced
    model.use(() => [{ say: 'Here again.' }])
    const { reply: anew } = await (await postAgain(copies.inTheOpen, of, 'one')).json()
    expect(anew).toMatchObject({ id: chunks[0]?.messageId, status: 'complete', content: 'Here again.', version: 2 })
  })

  test('falls back to the embedded engine when the model is not to be had, and says so', async () => {
    model.use(nothing)
    const of = await visit()
    const { reply: embedded } = await (await postAgain(copies.behindProxy, of, 'one')).json()
    const metadata = { engine: 'embedded', model: 'a-model', fallback: 'unreachable' }
    expect(embedded).toMatchObject({ status: 'complete', metadata })
  })
})

describe.each([5, 6] as const)('useChat of ai %d', (version) => {
  test('reads a reply as it comes, goes on with it after a reload, and has it made anew', async () => {
    const of = await visit()
    const [script, browser] = await Promise.all([
      bundleUseChat(version),
      openBrowser(copies.behindProxy.process.url, of.token),
    ])
    try {
      const { goOn } = halting()
      const first = await browser.open(script, { sessionId: of.sessionId, messages: [], resume: false })
      await first.send('Tell me all')
      const id = await first.speaking()
      await expectPage(first.last).toHaveText(beginning.trim())
      const question = { id: 'question', role: 'user', parts: [{ type: 'text', text: 'Tell me all' }] }
      const reloaded = await browser.open(script, { sessionId: of.sessionId, messages: [question], resume: true })
      expect(await reloaded.speaking()).toBe(id)
      goOn()
      for (const page of [first, reloaded]) {
        await expectPage(page.last).toHaveText(words)
        await expectPage(page.status).toHaveText('ready')
      }
      model.use(() => [{ say: 'In other words.' }])
      await first.again()
      await expectPage(first.last).toHaveText('In other words.')
      await expectPage(first.last).toHaveAttribute('data-id', id)
      model.use(nothing)
      await first.send('Show me umbrellas')
      await expectPage(first.last.locator('i')).toHaveAttribute('data-kinds', /text data-products data-quick_replies/)
      await expectPage(first.status).toHaveText('ready')
    } finally {
      await browser.close()
    }
  })
})
