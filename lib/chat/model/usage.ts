import { counted, tally } from '@/lib/limits'
import type { ModelSettings } from './settings'

/** Tokens as the model's server counts them; `cost` in millionths of the currency of the prices told, null without prices. */
export type Usage = { inputTokens: number; outputTokens: number; cost: number | null }

type Tokens = Pick<Usage, 'inputTokens' | 'outputTokens'>

// A price is per million tokens, so that tokens times price are millionths.
export function usageOf({ inputTokens, outputTokens }: Tokens, { price }: Pick<ModelSettings, 'price'>): Usage {
  const cost = price ? Math.round(inputTokens * price.input + outputTokens * price.output) : null
  return { inputTokens, outputTokens, cost }
}

const limit = 'model_tokens'
const keptSeconds = 2 * 86_400
const dayOf = (now: Date) => now.toISOString().slice(0, 10)

/** Whether the tokens of this UTC day are used up, in all copies together. */
export async function isBudgetSpent({ dailyTokens }: Pick<ModelSettings, 'dailyTokens'>, now = new Date()) {
  return dailyTokens !== null && (await counted(limit, dayOf(now))) >= dailyTokens
}

/** Counts tokens against the day's budget, where there is one. */
export async function countTokens(
  { inputTokens, outputTokens }: Tokens,
  { dailyTokens }: Pick<ModelSettings, 'dailyTokens'>,
  now = new Date(),
) {
  const tokens = inputTokens + outputTokens
  if (dailyTokens !== null && tokens > 0) await tally(limit, dayOf(now), keptSeconds, tokens)
}
