'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { History, RefreshCw, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { IconButton } from '@/components/ui/button'
import type { FeedbackRating } from '@/db/enums'
import { historyQuery, rateReply } from '@/lib/chat/client'
import type { MessageView } from '@/lib/chat/schema'
import { EarlierAnswers } from './earlier-answers'
import { WhatWasWrong } from './what-was-wrong'

type Props = {
  sessionId: string
  message: MessageView
  /** Present on the last answer, which can be made anew. */
  onAgain?: (() => void) | undefined
}

/** How an action under a message looks: small to a mouse, large to a finger. */
export const smallAction =
  'size-8! max-sm:size-11! pointer-coarse:size-11! [&_svg]:size-4! aria-pressed:text-thread-deep'

/** What a person can say of an answer: good or not, another one please; and what it said before. */
export function MessageActions({ sessionId, message, onAgain }: Props) {
  const t = useTranslations('chat.actions')
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [looking, setLooking] = useState(false)
  const { queryKey } = historyQuery(sessionId)
  const rate = useMutation({
    mutationFn: ({ rating, text }: { rating: FeedbackRating | null; text?: string }) =>
      rateReply(message.id, rating, text),
    onSuccess: async ({ feedback }) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, (before) =>
        before
          ? { ...before, items: before.items.map((one) => (one.id === message.id ? { ...one, feedback } : one)) }
          : before,
      )
      toast.success(feedback ? t('thanks') : t('takenBack'))
    },
    onError: () => toast.error(t('failed')),
  })
  const press = (rating: FeedbackRating) => {
    const next = message.feedback === rating ? null : rating
    rate.mutate({ rating: next })
    setAsking(next === 'down')
  }
  return (
    <>
      <IconButton
        label={t('good')}
        aria-pressed={message.feedback === 'up'}
        onClick={() => press('up')}
        className={smallAction}
      >
        <ThumbsUp />
      </IconButton>
      <IconButton
        label={t('bad')}
        aria-pressed={message.feedback === 'down'}
        onClick={() => press('down')}
        className={smallAction}
      >
        <ThumbsDown />
      </IconButton>
      {onAgain ? (
        <IconButton label={t('again')} onClick={onAgain} className={smallAction}>
          <RefreshCw />
        </IconButton>
      ) : null}
      {message.version > 1 ? (
        <IconButton
          label={t('earlier', { count: message.version - 1 })}
          onClick={() => setLooking(true)}
          className={smallAction}
        >
          <History />
        </IconButton>
      ) : null}
      <WhatWasWrong
        open={asking}
        onOpenChange={setAsking}
        onSend={(text) => {
          rate.mutate({ rating: 'down', text })
          setAsking(false)
        }}
      />
      <EarlierAnswers message={message} open={looking} onOpenChange={setLooking} />
    </>
  )
}
