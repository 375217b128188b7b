import { z } from 'zod'
import { helpTextsIn } from '@/lib/catalog/read-help-texts'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { scoreTexts } from '@/lib/chat/agents/help/score-texts'
import { languageOfReply } from '@/lib/chat/agents/sales/language'

const input = z.object({
  question: z.string().max(300).default('').describe('What is asked about the shop, in the person’s words'),
})

const mostTexts = 4
const longest = 1500

export const shopInformation: AgentTool<z.infer<typeof input>> = {
  name: 'shop_information',
  description:
    'What the shop says about itself: opening hours, returns, delivery, paying and the like. If none of the texts answers, say so and offer a member of staff.',
  input,
  changes: false,
  async run({ turn, tx }, { question }): Promise<ToolOutcome> {
    const texts = await helpTextsIn(languageOfReply(turn), tx)
    const fitting = scoreTexts(`${question} ${turn.text.slice(0, 500)}`, texts, { aboutService: true }).slice(
      0,
      mostTexts,
    )
    const told = fitting.map(({ text: { topic, title, body } }) => ({ topic, title, text: body.slice(0, longest) }))
    return { result: { texts: told, all_topics: texts.map(({ topic }) => topic).slice(0, 40) } }
  },
}
