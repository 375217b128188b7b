import { expect, test } from 'vitest'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { signIn } from '@/lib/people/sign-in'
import { signUp } from '@/lib/people/sign-up'
import { endSession } from '@/lib/sessions/end-session'
import { restoreSession } from '@/lib/sessions/restore'
import { startSession } from '@/lib/sessions/start'
import type { Agent } from './agents/agent'
import { conversation } from './conversation.fixture'
import { listConversations } from './conversations'
import type { ConversationsQuery } from './schema'
import { sendMessage } from './send-message'

const address = '192.0.2.1'
const echo: Agent = {
  name: 'echo',
  types: ['visit'],
  claim: async () => ({ confidence: 1, why: 'alone' }),
  answer: async ({ text }) => ({ parts: [{ type: 'text', text: `You said ${text}` }], data: {}, outcome: 'answered' }),
}

let count = 0
async function signedIn() {
  const request = { username: `reader${count++}`, password: 'a long enough one' }
  await signUp(request)
  const { token } = await signIn({ ...request, address })
  return { token, actor: await identify([token], null) }
}

test('a person sees their own visits, the running one first, with how each began, ended and moved', async () => {
  const { actor } = await signedIn()
  const { actor: stranger } = await signedIn()
  const began = new Date(Date.now() - 3_600_000)
  const old = await startSession({ actor, address, channel: 'website', type: 'visit', now: began })
  await sendMessage({
    actor,
    sessionId: old.session.session_id,
    content: 'Boots, please',
    agent: echo,
    now: new Date(began.getTime() + 1000),
  })
  await sendMessage({
    actor,
    sessionId: old.session.session_id,
    content: 'In brown',
    agent: echo,
    now: new Date(began.getTime() + 2000),
  })
  const moved = new Date(began.getTime() + 3000)
  const names = { telegramId: null, phone: null, customerId: null }
  const device = await identify([old.session_token], null)
  await restoreSession({ actor: device, names, channel: 'kiosk', now: moved })
  await endSession({ sessionId: old.session.session_id, reason: 'finished' })
  const running = await startSession({ actor, address, channel: 'website', type: 'visit' })
  await startSession({ actor: stranger, address, channel: 'website', type: 'visit' })

  const { items } = await listConversations({ actor })
  expect(items).toMatchObject([
    { session_id: running.session.session_id, title: null, last: null, is_active: true },
    {
      session_id: old.session.session_id,
      title: 'Boots, please',
      last: 'You said In brown',
      is_active: false,
      stays: [
        { channel: 'website', at: began.toISOString() },
        { channel: 'kiosk', at: moved.toISOString() },
      ],
    },
  ])
})

test('a search finds one’s own words in visits, tells where they stand, and of companions only how many', async () => {
  const { actor } = await signedIn()
  const { actor: stranger } = await signedIn()
  const talk = async (who: typeof actor, type: 'visit' | 'inner_voice', ...words: string[]) => {
    const echoed = (content: string) => ({ role: 'assistant' as const, content: `You said ${content}` })
    const lines = words.flatMap((content) => [{ content }, echoed(content)])
    const personId = who.person?.id
    return (await conversation({ type, personId, theme: 'rain', lines })).session.id
  }
  const inner = await talk(actor, 'inner_voice', 'My umbrella, 100% lost')
  const talked = ['An umbrella, 100% dry', 'Umbrella two', 'A bag', 'UMBRELLA three']
  const visit = await talk(actor, 'visit', ...talked)
  await talk(stranger, 'visit', 'Somebody else’s umbrella')
  const search = (q: string, rest: Partial<ConversationsQuery> = {}) =>
    listConversations({ actor, types: 'all', q, ...rest }).then(({ items }) => items)

  const found = await search('umbrella')
  expect(found).toMatchObject([
    { session_id: visit, hit_count: 6, theme: 'rain', hits: [{ role: 'assistant' }, { role: 'user' }, {}] },
    { session_id: inner, hit_count: 2, hits: [], title: null, last: null },
  ])
  const [latest] = found[0]?.hits ?? []
  expect(latest?.excerpt).toBe('You said UMBRELLA three')
  expect(latest?.matches.map(([from, to]) => latest.excerpt.slice(from, to))).toEqual(['UMBRELLA'])
  expect((await search('dry 100%')).map(({ hit_count }) => hit_count)).toEqual([2])
  expect(await search('10_%')).toEqual([])
  expect((await search('umbrella', { type: 'inner_voice' })).map(({ session_id }) => session_id)).toEqual([inner])
  expect(await search('umbrella', { theme: 'sun' })).toEqual([])
  expect(await search('umbrella', { from: new Date(Date.now() + 60_000).toISOString() })).toEqual([])
})

test('nobody has a list, and neither has a device', async () => {
  await expect(listConversations({ actor: nobody })).rejects.toMatchObject({ code: 'not_signed_in' })
  const { session_token } = await startSession({ actor: nobody, address, channel: 'kiosk', type: 'visit', guest: true })
  const device = await identify([session_token], null)
  await expect(listConversations({ actor: device })).rejects.toMatchObject({ code: 'forbidden' })
})
