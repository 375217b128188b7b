import type { Turn } from '@/lib/chat/agents/agent'
import { recalledLine } from './recalled-line'

/** Characters of earlier turns that a model is given; what is older is left to the summary. */
const budget = 6000

type Said = { role: 'user' | 'assistant'; content: string }

export type ContextWindow = {
  /** Of this conversation, with the turns that the window leaves out. */
  summary: string
  /** One line for each fact of earlier visits, newest first. */
  facts: string[]
  /** The newest turns, whole, oldest first; what is said now is not among them. */
  history: Said[]
}

/** What a model is told of a turn's past. The same turn gives the same window; its history is never longer than 6,000 characters. */
export function contextWindow({ turn }: { turn: Turn }): ContextWindow {
  return {
    summary: turn.data.conversation_summary,
    facts: turn.recalled.map(recalledLine),
    history: newestTurns(turn.history.map(asSaid)),
  }
}

/** To a model a member of staff is the assistant's own side, told apart by words. */
function asSaid({ role, content }: Turn['history'][number]): Said {
  if (role !== 'staff') return { role, content }
  return { role: 'assistant', content: `(A member of staff wrote:) ${content}` }
}

const lengthOf = (turn: Said[]) => turn.reduce((sum, { content }) => sum + content.length, 0)

function newestTurns(history: Said[]): Said[] {
  const turns = inTurns(history)
  const newest = turns.at(-1)
  if (!newest) return []
  if (lengthOf(newest) > budget) return cut(newest)
  let left = budget
  const kept: Said[][] = []
  for (const turn of turns.reverse()) {
    left -= lengthOf(turn)
    if (left < 0) break
    kept.unshift(turn)
  }
  return kept.flat()
}

/** Each turn begins with what the person said; what was said before the first of it is a turn too. */
function inTurns(history: Said[]): Said[][] {
  const turns: Said[][] = []
  for (const said of history) {
    const current = turns.at(-1)
    if (!current || said.role === 'user') turns.push([said])
    else current.push(said)
  }
  return turns
}

/** A turn too long by itself: each of its messages gets the same share. */
function cut(turn: Said[]): Said[] {
  const share = Math.floor(budget / turn.length)
  return turn.map(({ role, content }) => ({
    role,
    content: content.length > share ? `${content.slice(0, share - 1)}…` : content,
  }))
}
