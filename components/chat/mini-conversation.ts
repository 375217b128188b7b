import type { ThreadData } from '@/components/thread/thread-sentence'
import type { Conversation } from '@/lib/chat/schema'

/** A conversation as one line: its stays in proportion to their time, the last one reaching to `now` while it runs. */
export function conversationThread(
  conversation: Pick<Conversation, 'channel' | 'stays' | 'is_active' | 'last_activity_at'>,
  now: number,
): ThreadData {
  const { channel, is_active, last_activity_at } = conversation
  // Where a conversation joined on the same surface nothing moved.
  const stays = conversation.stays.filter((stay, index, all) => stay.channel !== all[index - 1]?.channel)
  const end = is_active ? now : Date.parse(last_activity_at)
  const segments = stays.map((stay, index) => {
    const until = stays[index + 1]
    return { channel: stay.channel, span: Math.max(0, (until ? Date.parse(until.at) : end) - Date.parse(stay.at)) }
  })
  return { segments: segments.length > 0 ? segments : [{ channel, span: 1 }], end: is_active ? 'live' : 'ended' }
}
