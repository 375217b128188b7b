import { z } from 'zod'
import type { HelpText } from '@/lib/catalog/help-schema'
import { helpTextsIn } from '@/lib/catalog/read-help-texts'
import type { AgentTool, ToolOutcome } from '@/lib/chat/agents/agent'
import { fold } from '@/lib/chat/agents/sales/fold'
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
    const asked = fold(`${question} ${turn.text.slice(0, 500)}`).split(' ')
    const ranked = texts
      .map((text) => ({ text, fits: fitOf(text, asked) }))
      .sort((a, b) => b.fits - a.fits)
      .slice(0, mostTexts)
    const told = ranked.map(({ text: { topic, title, body } }) => ({ topic, title, text: body.slice(0, longest) }))
    return { result: { texts: told, other_topics: texts.map(({ topic }) => topic).slice(0, 40) } }
  },
}

/** How many of the words asked stand in a text: those of its title and its other names weigh more. */
function fitOf({ topic, title, words, body }: HelpText, asked: string[]): number {
  const [names, rest] = [new Set(fold(`${topic} ${title} ${words}`).split(' ')), new Set(fold(body).split(' '))]
  const found = asked.filter((word) => word.length > 2)
  return found.reduce((sum, word) => sum + (names.has(word) ? 3 : rest.has(word) ? 1 : 0), 0)
}
