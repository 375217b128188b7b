'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect } from 'react'
import { Composer } from '@/components/chat/composer'
import { ConnectionBanner } from '@/components/chat/connection-banner'
import { ConversationBody } from '@/components/chat/conversation-body'
import { smallAction } from '@/components/chat/message-actions'
import { keepOutbox } from '@/components/chat/outbox-store'
import { useAnew } from '@/components/chat/use-anew'
import { type Opened, useConversation } from '@/components/chat/use-conversation'
import { useLive } from '@/components/live/use-live'
import { EndedTalk } from '@/components/talk/ended-talk'
import { TalkFoot } from '@/components/talk/talk-foot'
import { TalkHeader } from '@/components/talk/talk-header'
import { dyeOf } from '@/components/thread/dye'
import { HelpLines } from '@/components/thread/help-lines'
import { Message } from '@/components/thread/message'
import { IconButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { talkOptions } from '@/lib/chat/talk-client'
import type { HelpLine, TalkView } from '@/lib/chat/talk-schema'

type Props = { talk: TalkView; opened: Opened; byModel: boolean }

// As wide as is read with ease.
const column = 'mx-auto w-full max-w-[860px]'

const noOther = async () => null

/** Whether words tell where somebody is reached, so that the numbers are put up to be called. */
const tells = (words: string, lines: HelpLine[]) => lines.some(({ name, number }) => words.includes(number ?? name))

/** A talk with a companion, as it goes on or as it was. */
export function TalkRoom({ talk: first, opened, byModel }: Props) {
  const t = useTranslations('talk')
  const company = useTranslations('journal.company')
  const client = useQueryClient()
  const { session_id: id } = first
  useLive(id)
  useEffect(keepOutbox, [])
  const { data: talk } = useQuery({ ...talkOptions(id), initialData: first, staleTime: 30_000 })
  const onOver = useCallback(() => void client.invalidateQueries({ queryKey: talkOptions(id).queryKey }), [client, id])
  const conversation = useConversation(id, { onOver, recover: noOther, opened })
  const { messages, outgoing } = conversation
  const name = company(`names.${talk.companion}`)
  const running = talk.is_active && conversation.session?.is_active !== false
  const anew = useAnew({ sessionId: id, messages, free: running && outgoing.length === 0 })
  const last = messages.at(-1)?.id
  const told = [talk.opening?.text ?? '', ...messages.map(({ content }) => content)]
  const needed = told.some((words) => tells(words, talk.help_lines))
  return (
    <main className="flex h-[calc(100dvh-62px-52px)] min-h-0 flex-col rail:h-dvh">
      <TalkHeader talk={{ ...talk, is_active: running }} />
      <ConnectionBanner offline={conversation.offline} />
      <ConversationBody
        talk={conversation}
        className={cx(column, 'md:px-7')}
        other={{
          name,
          first: talk.opening ? (
            <Message from="assistant" dye={dyeOf('website')} author={name}>
              <span lang={talk.opening.language}>{talk.opening.text}</span>
            </Message>
          ) : null,
        }}
        editing={anew.editing}
        actions={(message) =>
          running && message.id === last && message.role === 'assistant' && message.status !== 'pending' ? (
            <IconButton label={t('again')} onClick={() => anew.answerAgain(message.id)} className={smallAction}>
              <RefreshCw />
            </IconButton>
          ) : message.id === anew.own?.id ? (
            <IconButton label={t('edit')} onClick={anew.edit} className={smallAction}>
              <Pencil />
            </IconButton>
          ) : null
        }
      />
      {needed ? (
        <div className={cx(column, 'px-4 pb-3 md:px-7')}>
          <HelpLines lines={talk.help_lines} />
        </div>
      ) : null}
      <TalkFoot byModel={byModel}>
        {running ? (
          <Composer
            onSend={conversation.send}
            onStop={conversation.answering ? conversation.stop : undefined}
            onEditLast={anew.own ? anew.edit : undefined}
            offline={conversation.offline}
            to={{ id, placeholder: t('write', { companion: name }) }}
          />
        ) : (
          <EndedTalk />
        )}
      </TalkFoot>
    </main>
  )
}
