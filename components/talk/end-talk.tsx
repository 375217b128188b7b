'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { endTalk, listsOfTalks, talkOptions } from '@/lib/chat/talk-client'

/** Ends a talk once that is confirmed. */
export function EndTalk({ sessionId }: { sessionId: string }) {
  const t = useTranslations('talk')
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
  const end = useMutation({
    mutationFn: () => endTalk(sessionId),
    onSuccess: () =>
      Promise.all(
        [talkOptions(sessionId).queryKey, ...listsOfTalks].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
    onError: () => toast.error(t('notEnded')),
  })
  return (
    <>
      <Button size="web" variant="quiet" loading={end.isPending} onClick={() => setAsked(true)}>
        {t('end')}
      </Button>
      <AlertDialog
        size="web"
        open={asked}
        onOpenChange={setAsked}
        title={t('endDialog.title')}
        description={t('endDialog.text')}
        confirmLabel={t('endDialog.confirm')}
        cancelLabel={t('endDialog.cancel')}
        onConfirm={() => end.mutate()}
      />
    </>
  )
}
