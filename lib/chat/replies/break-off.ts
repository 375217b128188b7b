import { db } from '@/db/client'
import { type Ending, finishReply } from './finish-reply'
import type { LeasedReply } from './lease'
import { readReply } from './read-reply'

/** Ends a reply as it stands, with what was stored of it. @returns the next one of the session. */
export function breakOff(work: LeasedReply, status: Ending['status']): Promise<LeasedReply | null> {
  return db.transaction(async (tx) => {
    const toMake = await readReply(work, { lock: true }, tx)
    if (!toMake) return null
    const { reply, session } = toMake
    const metadata = reply.metadata ?? { engine: 'embedded' }
    const ending = {
      status,
      parts: reply.parts,
      data: {},
      before: session.data,
      metadata,
      by: null,
      wantsPerson: false,
    }
    return finishReply(work, toMake, ending, tx)
  })
}
