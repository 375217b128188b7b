'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useQueryState } from 'nuqs'
import { useCallback, useEffect, useState } from 'react'
import { toast } from 'sonner'
import { leaveBrowser } from '@/components/account/leave-browser'
import { useLive } from '@/components/live/use-live'
import { cx } from '@/components/ui/cx'
import { conversationsQuery } from '@/lib/chat/client'
import type { Conversation, ListedConversation } from '@/lib/chat/schema'
import { ChooseWay } from './choose-way'
import { ConversationList } from './conversation-list'
import { type Ending, EndingDialog } from './ending-dialog'
import { GoneConversation } from './gone-conversation'
import { OpeningState } from './opening-state'
import { keepOutbox } from './outbox-store'
import { PastConversation } from './past-conversation'
import { RunningConversation } from './running-conversation'
import type { Opened } from './use-conversation'
import { type Beginning, useVisit } from './use-visit'

type Props = {
  beginning: Beginning
  /** Nobody is signed in. */
  guest: boolean
  opened?: Opened | undefined
  conversations: ListedConversation[]
  retentionDays: number
  renderedAt: number
}

/** The website's chat: the person's conversations on the left, one of them in the middle, its basket on the right. */
export function ChatRoom({ beginning, guest, opened, conversations, retentionDays, renderedAt }: Props) {
  const t = useTranslations('chat')
  const { visit, start, end, over, recover } = useVisit({ beginning, guest })
  useLive('sessionId' in visit ? visit.sessionId : null)
  const [chosen, setChosen] = useQueryState('c', { history: 'push' })
  const [listOpen, setListOpen] = useState(false)
  const [asked, setAsked] = useState<Ending | null>(null)
  const [look, setLook] = useState<Conversation | null>(null)
  const list = useQuery({
    ...conversationsQuery(),
    enabled: !guest,
    initialData: { items: conversations, nextCursor: null },
  })
  useEffect(keepOutbox, [])
  const openList = useCallback(() => setListOpen(true), [])

  if (visit.at === 'choose' || (visit.at === 'opening' && guest)) {
    return <ChooseWay onGuest={start} busy={visit.at === 'opening'} />
  }
  if (visit.at === 'opening' || visit.at === 'failed') {
    return <OpeningState error={visit.at === 'failed' ? visit.error : null} onRetry={start} />
  }

  if (visit.at === 'gone') return <GoneConversation />

  const { sessionId } = visit
  const running = visit.at === 'talking'
  const past = chosen !== null && chosen !== sessionId ? chosen : running ? null : sessionId
  const others = list.data.items.filter((one) => one.session_id !== sessionId)
  const own = list.data.items.find((one) => one.session_id === sessionId)
  const current = look?.session_id === sessionId ? { ...look, is_active: running } : own
  const shown = [...(current ? [current] : []), ...(guest ? [] : others)]

  const select = (id: string) => {
    void setChosen(id === sessionId ? null : id)
    setListOpen(false)
  }
  const confirm = async (ending: Ending) => {
    try {
      await end()
      if (ending === 'new') await start()
    } catch {
      toast.error(t('actionFailed'))
    }
  }
  const signOut = async () => {
    try {
      await leaveBrowser()
      window.location.assign('/')
    } catch {
      toast.error(t('actionFailed'))
    }
  }
  const begin = () => {
    void setChosen(null)
    if (!running) void start()
  }
  const onSignOut = guest ? undefined : signOut
  return (
    <div
      data-surface="web"
      className="grid h-dvh grid-cols-1 md:grid-cols-[272px_minmax(0,1fr)] lg:grid-cols-[272px_minmax(0,1fr)_304px]"
    >
      <ConversationList
        conversations={shown}
        selected={past ?? sessionId}
        onSelect={select}
        guest={guest}
        renderedAt={renderedAt}
        onNew={running ? () => setAsked('new') : begin}
        className={cx(!listOpen && 'max-md:hidden')}
      />
      <div className={cx('contents', listOpen && 'max-md:hidden')}>
        {past ? (
          <PastConversation
            key={past}
            sessionId={past}
            conversation={shown.find((one) => one.session_id === past)}
            readable={!guest}
            onBack={openList}
            onward={{ words: running ? t('ended.running') : t('ended.start'), go: begin }}
            onSignOut={onSignOut}
          />
        ) : (
          <RunningConversation
            key={sessionId}
            sessionId={sessionId}
            opened={opened?.session.session_id === sessionId ? opened : undefined}
            retentionDays={guest ? retentionDays : null}
            renderedAt={renderedAt}
            onOver={over}
            recover={recover}
            onBack={openList}
            onNew={() => setAsked('new')}
            onFinish={() => setAsked('finish')}
            onSignOut={onSignOut}
            onLook={setLook}
          />
        )}
      </div>
      <EndingDialog asked={asked} guest={guest} onClose={() => setAsked(null)} onConfirm={confirm} />
    </div>
  )
}
