'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { feed } from '@/components/live/running-replies'
import { editMessage, historyQuery, type ReplyChunk, regenerateReply } from '@/lib/chat/client'
import type { MessageView } from '@/lib/chat/schema'
import { sessionQuery } from '@/lib/sessions/client'

type Turn = { sessionId: string; messages: MessageView[]; free: boolean }

/**
 * Has the last turn of a session made anew, with the same words or with others, and shows its answer grow.
 * @param turn.free whether a turn can be made anew just now.
 * @returns `own`, the words that can be changed, if any; `editing`, while they are being changed.
 */
export function useAnew({ sessionId, messages, free }: Turn) {
  const t = useTranslations('chat')
  const client = useQueryClient()
  const { queryKey } = historyQuery(sessionId)
  const [asked, setAsked] = useState<string | null>(null)
  const own = free ? changeable(messages) : null
  const follow = async (begin: Promise<AsyncGenerator<ReplyChunk>>) => {
    try {
      const chunks = await begin
      void client.invalidateQueries({ queryKey })
      for await (const chunk of chunks) feed(sessionId, 'own', chunk)
    } catch {
      toast.error(t('actionFailed'))
    }
    // What the answer had put into the basket was taken back.
    const { queryKey: session } = sessionQuery(sessionId)
    await Promise.all([client.invalidateQueries({ queryKey }), client.invalidateQueries({ queryKey: session })])
  }
  const sayOtherwise = (messageId: string, content: string) => {
    client.setQueryData(
      queryKey,
      (before) => before && { ...before, items: withWords(before.items, messageId, content) },
    )
    void follow(editMessage(messageId, content))
  }
  return {
    answerAgain: (replyId: string) => void follow(regenerateReply(replyId)),
    own,
    edit: () => setAsked(own?.id ?? null),
    editing:
      own && asked === own.id
        ? {
            id: own.id,
            onSave: (content: string) => {
              setAsked(null)
              sayOtherwise(own.id, content)
            },
            onCancel: () => setAsked(null),
          }
        : null,
  }
}

/** The changed words, and below them an answer that has not begun. */
function withWords(items: MessageView[], messageId: string, content: string): MessageView[] {
  const at = items.findIndex(({ id }) => id === messageId)
  return items.map((one, i) => {
    if (i === at) return { ...one, content, parts: [{ type: 'text', text: content }] }
    return i === at + 1 && one.role === 'assistant' ? { ...one, content: '', parts: [], status: 'pending' } : one
  })
}

/** The last words of one's own that can still be changed: answered, with nothing said or ordered since. */
function changeable(messages: MessageView[]): MessageView | null {
  const reply = messages.at(-1)
  const own = messages.at(-2)
  if (reply?.role !== 'assistant' || reply.status === 'pending' || own?.role !== 'user') return null
  return reply.parts.some(({ type }) => type === 'order' || type === 'bank_receipt') ? null : own
}
