import { db } from '@/db/client'
import type { Channel, Review } from '@/db/enums'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'
import { newId } from '@/lib/ids'
import { insertSession } from '@/lib/sessions/open'
import type { ChatMessage } from './schema'

export type Planted = { hash: string; quality: number; review?: Review; answer?: string; rejected?: string }

const says = (content: string): ChatMessage => ({ role: 'assistant', content })

/** A session with published examples, straight into the database. @returns its id */
export async function plantExamples(examples: Planted[], channel: Channel = 'extension'): Promise<string> {
  const now = new Date()
  const session = await insertSession({ personId: null, type: 'journey', channel }, now, db)
  if (!session) throw new Error('no session')
  const runId = newId()
  await db.insert(pipelineRuns).values({
    id: runId,
    sessionId: session.id,
    status: 'completed',
    stage: 'archiving',
    published: 1,
    version: '1',
    createdAt: now,
  })
  await db.insert(trainingExamples).values(
    examples.map(({ hash, quality, review = 'accepted', answer = `Answer of ${hash}`, rejected }, ordinal) => ({
      id: newId(),
      sessionId: session.id,
      runId,
      ordinal,
      kind: 'conversation',
      messages: [{ role: 'user', content: `Question ${ordinal}` }, says(answer)],
      rejected: rejected === undefined ? null : [says(rejected)],
      quality,
      signals: [],
      dedupeHash: hash,
      sourceEventIds: [1],
      review,
      createdAt: now,
    })),
  )
  return session.id
}
