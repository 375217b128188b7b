import type { Interaction } from '@/lib/pipeline/schema'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { demandPost } from './post'

/** The journey of the tests walked on in one shop after another: no lesson of one is a lesson of another. */
export function longJourney(count: number): Interaction[] {
  const once = shopJourney()
  const lengthMs = Date.parse(once.at(-1)?.occurredAt ?? '') - Date.parse(once[0]?.occurredAt ?? '') + 5000
  return Array.from({ length: count }, (_, seq) => {
    const round = Math.floor(seq / once.length)
    const one = once[seq % once.length] as Interaction
    return {
      ...one,
      id: `step-${seq}`,
      seq,
      url: one.url.replace('shop.example', `shop-${round}.example`),
      occurredAt: new Date(Date.parse(one.occurredAt) + round * lengthMs).toISOString(),
    }
  })
}

/** Records a journey into a new session. @returns a function that stops it and gives the session's id */
export async function recorded(url: string, interactions: Interaction[]): Promise<() => Promise<string>> {
  const start = { guest: true, channel: 'extension', type: 'journey' }
  const { session, session_token } = await demandPost(`${url}/api/session/start`, start)
  const path = `${url}/api/sessions/${session.session_id}`
  for (let at = 0; at < interactions.length; at += 200) {
    await demandPost(`${path}/interactions`, { interactions: interactions.slice(at, at + 200) }, session_token)
  }
  return async () => {
    await demandPost(`${path}/stop`, {}, session_token)
    return session.session_id
  }
}
