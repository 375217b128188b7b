import { acceptMessage, type NewMessage } from './accept-message'

/** Takes a message that an agent is to answer, and leaves its reply to whoever calls. */
export async function acceptForAgent(message: NewMessage) {
  const { replyId, ...accepted } = await acceptMessage(message)
  if (!replyId) throw new Error('no reply is to come')
  return { ...accepted, replyId }
}
