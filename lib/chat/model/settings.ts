import { type Env, env } from '@/lib/env'

/** Where a model is asked, and within what bounds. */
export type ModelSettings = {
  /** Of an OpenAI-compatible API, such as `http://localhost:11434/v1`. */
  baseUrl: string
  model: string
  apiKey?: string
  /** For a whole answer, its tools included. */
  timeoutMs: number
  /** For the first sign of an answer, and for each that follows. */
  firstTokenMs: number
  /** Per million tokens, in whatever currency the prices were told. */
  price: { input: number; output: number } | null
  /** Tokens of one UTC day; beyond them no model is asked. */
  dailyTokens: number | null
}

/** The model of this installation; null when none is set, and the embedded engine answers. */
export function modelSettings(values: Env = env()): ModelSettings | null {
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY, LLM_TIMEOUT_S, LLM_FIRST_TOKEN_S, ...rest } = values
  if (!LLM_BASE_URL || !LLM_MODEL) return null
  const { LLM_PRICE_INPUT: input, LLM_PRICE_OUTPUT: output } = rest
  return {
    baseUrl: LLM_BASE_URL.replace(/\/+$/, ''),
    model: LLM_MODEL,
    ...(LLM_API_KEY ? { apiKey: LLM_API_KEY } : {}),
    timeoutMs: LLM_TIMEOUT_S * 1000,
    firstTokenMs: Math.min(LLM_FIRST_TOKEN_S, LLM_TIMEOUT_S) * 1000,
    price: input === undefined && output === undefined ? null : { input: input ?? 0, output: output ?? 0 },
    dailyTokens: rest.LLM_DAILY_TOKENS ?? null,
  }
}
