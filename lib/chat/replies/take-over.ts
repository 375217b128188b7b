import { isDatabaseAway } from '@/lib/errors'
import { log } from '@/lib/log'
import { leaseAbandoned } from './lease'
import { beginReply } from './make-reply'

const lookEveryMs = 500

/** Makes the replies that whoever began them left behind. @returns how many. */
export async function takeOverReplies(): Promise<number> {
  const abandoned = await leaseAbandoned()
  for (const work of abandoned) {
    log.info({ messageId: work.messageId, attempt: work.attempts }, 'Reply taken over')
    beginReply(work)
  }
  return abandoned.length
}

/** Looks for such replies until told to stop, from now on. */
export function watchReplies(): () => void {
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    await takeOverReplies().catch((error) => {
      if (!isDatabaseAway(error)) log.warn({ err: error }, 'Replies left behind could not be looked for')
    })
    looking = false
  }
  void look()
  const timer = setInterval(() => void look(), lookEveryMs)
  return () => clearInterval(timer)
}
