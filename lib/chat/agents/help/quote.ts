import { fold } from '@/lib/chat/agents/sales/fold'
import { isAside } from './asides'

// As much as is read at a glance.
const short = 260
const mostSentences = 2

/** A text as an answer: whole when it is short, else those of its sentences that share most words with the question, in their order. */
export function quote(body: string, question: string): string {
  const text = body.trim()
  if (text.length <= short) return text
  const asked = fold(question)
    .split(' ')
    .filter((word) => word.length > 2 && !isAside(word))
  const sentences = text.split(/(?<=[.!?।])\s+/u).map((sentence, at) => {
    const words = fold(sentence)
      .split(' ')
      .filter((word) => word.length > 3)
    const shares = (one: string) => words.some((word) => word.startsWith(one) || one.startsWith(word))
    return { sentence, at, score: asked.filter(shares).length }
  })
  const best = sentences.toSorted((a, b) => b.score - a.score || a.at - b.at).slice(0, mostSentences)
  return best
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence)
    .join(' ')
}
