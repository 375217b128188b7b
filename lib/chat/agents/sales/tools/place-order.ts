import { z } from 'zod'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { understand } from '@/lib/chat/agents/sales/ask'
import { checkout, order } from '@/lib/chat/agents/sales/checkout'
import { replies } from '@/lib/chat/agents/sales/replies/all'
import type { Scene } from '@/lib/chat/agents/sales/scene'
import { consentsToOrder } from '@/lib/chat/agents/sales/when'
import { shopOf } from './shop'

/**
 * Asks and orders in the embedded engine's own words: what a person agrees to, and whether they did, is not left to a model. They must have been
 * asked about just this basket at the end of the last answer, and have said yes now.
 */
export const placeOrder: AgentTool = {
  name: 'place_order',
  description:
    'Orders what is in the basket. Called for the first time it asks the person whether to; called when they have said yes it orders. It ends your answer.',
  input: z.object({}),
  changes: true,
  async run({ turn, tx }): Promise<ToolOutcome> {
    const ask = understand(turn.text)
    const { locale, currency } = shopOf({ turn })
    const scene: Scene = { turn, ask, locale, say: replies[locale], currency, tx }
    const answer = await (consentsToOrder(ask, scene) ? order(scene) : checkout(scene))
    if (!answer) throw new Error('ordering always has an answer')
    const said = answer.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join(' ')
    return {
      result: { ordered: answer.parts.some(({ type }) => type === 'order'), said_to_them: said },
      parts: answer.parts.filter(({ type }) => type !== 'text'),
      data: answer.data,
    }
  },
}
