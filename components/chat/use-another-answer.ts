'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { feed } from '@/components/live/running-replies'
import { historyQuery, regenerateReply } from '@/lib/chat/client'
import { sessionQuery } from '@/lib/sessions/client'

/** Has the last answer of a session made anew, and shows it grow. */
export function useAnotherAnswer(sessionId: string) {
  const t = useTranslations('chat')
  const client = useQueryClient()
  const make = async (messageId: string) => {
    const look = () => client.invalidateQueries({ queryKey: historyQuery(sessionId).queryKey })
    try {
      const chunks = await regenerateReply(messageId)
      void look()
      for await (const chunk of chunks) feed(sessionId, 'own', chunk)
    } catch {
      toast.error(t('actionFailed'))
    }
    // What the answer had put into the basket was taken back.
    await Promise.all([look(), client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey })])
  }
  return { make: (messageId: string) => void make(messageId) }
}
