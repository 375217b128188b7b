'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/http/fetch'
import { logQueryOptions } from '@/lib/log/client'
import type { LogEntry } from '@/lib/log/schema'
import { undoJoin } from '@/lib/sessions/client'
import type { JoinData } from '@/lib/sessions/schema'
import { joinIn, undoneJoinIn } from './describe-join'

/** What staff can do about a row that tells of a join: take it back, or look at the other conversation. Nothing for other rows. */
export function JoinActions({ entry }: { entry: LogEntry }) {
  const join = joinIn(entry)
  const undone = undoneJoinIn(entry)
  const takenBack = useInfiniteQuery({
    ...logQueryOptions({ sessionId: entry.session_id, source: 'all', eventType: 'unjoined' }),
    enabled: join !== undefined,
  })
  if (join) {
    if (!takenBack.data) return null
    const entries = takenBack.data.pages.flatMap((page) => page.events)
    const over = entries.some((one) => undoneJoinIn(one)?.joinId === join.joinId)
    if (!over) return <TakeBack sessionId={entry.session_id} join={join} />
    return <Place words="It was taken back since." to={join.from} />
  }
  if (undone) return <Place words="" to={undone.from === entry.session_id ? undone.into : undone.from} />
  return null
}

const place = 'flex flex-wrap items-center gap-x-3 gap-y-2 px-[18px] pb-3.5 text-[12.5px]'

function Place({ words, to }: { words: string; to: string | null }) {
  return (
    <p className={place}>
      {words}
      {to ? (
        <Link href={`/sessions/${to}`} className="font-semibold text-thread underline underline-offset-2">
          Open the other conversation
        </Link>
      ) : null}
    </p>
  )
}

function TakeBack({ sessionId, join }: { sessionId: string; join: JoinData }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const takeBack = async () => {
    setBusy(true)
    try {
      await undoJoin(sessionId, join.joinId)
      // What left is still drawn here; a fresh page is not.
      window.location.assign(`/sessions/${sessionId}`)
    } catch (error) {
      const known = error instanceof ApiError && error.code === 'conflict'
      toast.error(known ? error.message : 'The join was not taken back. Nothing has changed; try again in a moment.')
      setBusy(false)
    }
  }
  return (
    <div className={place}>
      <Button icon={<Undo2 />} loading={busy} onClick={() => setAsking(true)}>
        Take the join back
      </Button>
      <span className="text-ink-3">For when somebody else had been at the device.</span>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take this join back?"
        description={
          join.from === null
            ? 'The conversation leaves its person’s account and ends. It stays here, as a guest’s.'
            : 'What the guest said and put into the basket leaves this conversation and stands by itself again, ended. What was said since the join stays.'
        }
        confirmLabel="Take it back"
        cancelLabel="Leave it"
        tone="danger"
        onConfirm={takeBack}
      />
    </div>
  )
}
