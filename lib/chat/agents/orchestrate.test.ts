import { expect, it } from 'vitest'
import { db } from '@/db/client'
import { companions, type SessionType, sessionTypes } from '@/db/enums'
import type { Agent } from './agent'
import { agents } from './all'
import { orchestrate } from './orchestrate'
import { turnOf } from './sales/visitor.fixture'

const data = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}

const claiming = (name: string, confidence: number): Agent => ({
  name,
  types: ['visit'],
  claim: async () => ({ confidence, why: name }),
  answer: async () => ({ parts: [], data: {}, outcome: 'answered' }),
})

const chosen = async (last: string | null, ...claims: [string, number][]) => {
  const history = last ? [{ role: 'assistant' as const, content: '', parts: [], agent: last }] : []
  const turn = turnOf({ text: 'hello', locale: 'en', data, history })
  const { agent, claim, from } = await orchestrate(
    turn,
    db,
    claims.map(([name, confidence]) => claiming(name, confidence)),
  )
  return [agent.name, claim.why, from]
}

it('chooses who claims most; whoever spoke last goes on with what nobody claims clearly more', async () => {
  expect(await chosen(null, ['a', 0.4], ['b', 0.6])).toEqual(['b', 'b', null])
  expect(await chosen('a', ['a', 0.56], ['b', 0.6])).toEqual(['a', 'a', 'a'])
  expect(await chosen('a', ['a', 0.5], ['b', 0.6])).toEqual(['b', 'b', 'a'])
  expect(await chosen(null, ['a', 0.5], ['b', 0.5])).toEqual(['a', 'a', null])
})

it('keeps the shop out of companion conversations, and companions out of all others', () => {
  const serving = (type: SessionType) => agents.filter(({ types }) => types.includes(type)).map(({ name }) => name)
  const shop = (type: SessionType) => (type === 'visit' ? ['sales', 'help', 'banking'] : ['sales', 'help'])
  for (const type of sessionTypes) {
    expect(serving(type)).toEqual(companions.some((one) => one === type) ? [type] : shop(type))
  }
})
