import type { Tx } from '@/db/client'
import type { Agent, Claim, Turn } from './agent'
import { agents } from './all'

export type Chosen = { agent: Agent; claim: Claim; from: string | null }

/** The agent that spoke last goes on with what nobody else claims clearly more, nor is certain of. */
const staying = 0.05
const certain = 0.96

/** Chooses who answers a turn, and says why. `from` is who spoke last. */
export async function orchestrate(turn: Turn, tx: Tx, from: Agent[] = agents): Promise<Chosen> {
  const serving = from.filter(({ types }) => types.includes(turn.session.type))
  const last = turn.history.findLast(({ role }) => role === 'assistant')?.agent ?? null
  const claims = await Promise.all(
    (serving.length > 0 ? serving : from).map(async (agent) => ({ agent, claim: await agent.claim(turn, tx) })),
  )
  const goesOn = claims.every(({ claim }) => claim.confidence < certain)
  const weight = ({ agent, claim }: (typeof claims)[number]) =>
    claim.confidence + (goesOn && agent.name === last ? staying : 0)
  const [best] = claims.toSorted((a, b) => weight(b) - weight(a))
  if (!best) throw new Error('there is no agent')
  return { ...best, from: last }
}
