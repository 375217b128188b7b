import { readHistory } from '@/lib/chat/history'
import { modelSettings } from '@/lib/chat/model/settings'
import type { Actor } from '@/lib/people/actor'
import { readSession } from '@/lib/sessions/find'
import { readMoves } from '@/lib/sessions/moves'
import { readTalk } from './read'

/** A talk of one's own with all that was said in it, and whether a model answers in it. @throws AppError `not_found`. */
export async function openTalk({ actor, sessionId }: { actor: Actor; sessionId: string }) {
  const talk = await readTalk({ actor, sessionId })
  const [session, history, moves] = await Promise.all([
    readSession({ actor, sessionId }),
    readHistory({ actor, sessionId }),
    readMoves({ actor, sessionId }),
  ])
  return { talk, opened: { session, history, moves }, byModel: modelSettings() !== null }
}
