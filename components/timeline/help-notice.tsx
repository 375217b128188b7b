'use client'

import { useMutation } from '@tanstack/react-query'
import { Hand } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { TimelineView } from '@/lib/log/client'
import { changeSession } from '@/lib/sessions/client'

type Props = {
  sessionId: string
  person: string
  help: NonNullable<TimelineView['help']>
  now: number
  zone: string | undefined
  /** A member of staff is with them, and has not answered yet. */
  held: boolean
  onWrite: () => void
  onHelped: () => void
}

/** Somebody waits for help: since when, in their words, and what can be done. */
export function HelpNotice({ sessionId, person, help, now, zone, held, onWrite, onHelped }: Props) {
  const helped = useMutation({
    mutationFn: () => changeSession(sessionId, { needsHelp: false }),
    onSuccess: () => {
      toast.success(`${person} is marked as helped`)
      onHelped()
    },
    onError: () => toast.error('It was not marked. Nothing has changed; try again in a moment.'),
  })
  return (
    <section
      aria-label={held ? 'Waits for an answer' : 'Asked for help'}
      className="flex flex-none flex-wrap items-center gap-x-3 gap-y-2 border-warn-line border-b bg-warn-soft px-4 py-2 sm:px-6"
    >
      <Hand aria-hidden="true" className="size-4 flex-none text-warn-t" />
      <p className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        <b className="font-semibold text-warn-t">
          {held ? 'Waits for an answer, wrote' : 'Asked for help'}{' '}
          <RelativeTime at={help.since} now={now} timeZone={zone} />
        </b>
        {help.message && !held ? `: ${help.message}` : null}
      </p>
      <span className="flex flex-none gap-2">
        <Button size="small" onClick={onWrite}>
          Write
        </Button>
        <Button size="small" variant="soft" loading={helped.isPending} onClick={() => helped.mutate()}>
          Helped
        </Button>
      </span>
    </section>
  )
}
