import { asFact } from './fact'
import { factSentence } from './fact-sentence'
import type { Recalled } from './recall'

const noNames = new Map<string, string>()

/** A fact of an earlier visit as a model is told it: `2026-05-01: Looked at RJ-100`. Products go by their sku, which its tools take. */
export function recalledLine(recalled: Recalled): string {
  return `${recalled.at.toISOString().slice(0, 10)}: ${factSentence(asFact(recalled), 'en', noNames)}`
}
