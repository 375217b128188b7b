'use client'

import { Megaphone } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { WriteDialog } from '@/components/write/write-dialog'
import type { AlertView } from '@/lib/log/alert-schema'
import { writeToAll } from '@/lib/log/error-client'
import { useAlertChange } from './use-alerts'

const touch = 'max-sm:h-11 max-sm:px-3'
const quietTouch = 'px-1.5 max-sm:h-11 max-sm:px-2'
const muteMinutes = 60

/** What can be done about an alert that fires. `muted` while neither it nor its rule tells anybody. */
export function AlertActions({ alert, muted, name }: { alert: AlertView; muted: boolean; name: string }) {
  const change = useAlertChange(alert.id)
  const [closing, setClosing] = useState(false)
  const taken = alert.acknowledged_at !== null
  const { kind } = alert.rule
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-1.5">
      {kind === 'same_error' && alert.error ? <WriteToAll alert={alert} /> : null}
      {alert.session ? (
        <Button asChild size="small" className={touch}>
          <Link href={`/sessions/${alert.session.id}`} aria-label={`Open session: ${name}`}>
            Open session
          </Link>
        </Button>
      ) : null}
      <Button
        size="small"
        variant={taken ? 'quiet' : 'outline'}
        className={touch}
        loading={change.isPending && change.variables.change.acknowledged !== undefined}
        onClick={() =>
          change.mutate({
            change: { acknowledged: !taken },
            done: taken ? 'Nobody is on it now' : 'The others see that you are on it',
            back: { acknowledged: taken },
          })
        }
        aria-label={`${taken ? 'Nobody is on it' : 'I am on it'}: ${name}`}
      >
        {taken ? 'Let go' : 'I am on it'}
      </Button>
      <Button
        size="small"
        variant="quiet"
        className={quietTouch}
        loading={change.isPending && change.variables.change.mutedMinutes !== undefined}
        onClick={() =>
          change.mutate({
            change: { mutedMinutes: muted ? null : muteMinutes },
            done: muted ? 'No longer muted' : 'Muted for an hour',
            back: { mutedMinutes: muted ? muteMinutes : null },
          })
        }
        aria-label={`${muted ? 'Unmute' : 'Mute 1 h'}: ${name}`}
      >
        {muted ? 'Unmute' : 'Mute 1 h'}
      </Button>
      <Button
        size="small"
        variant="quiet"
        className={quietTouch}
        onClick={() => setClosing(true)}
        aria-label={`Close: ${name}`}
      >
        Close
      </Button>
      <AlertDialog
        open={closing}
        onOpenChange={setClosing}
        title="Close this alert?"
        description="It comes back only when the same happens anew. What it was about is not touched."
        confirmLabel="Close the alert"
        cancelLabel="Keep it"
        onConfirm={() => change.mutate({ change: { resolved: true }, done: 'The alert is closed' })}
      />
    </div>
  )
}

function WriteToAll({ alert }: { alert: AlertView }) {
  const [writing, setWriting] = useState(false)
  return (
    <>
      <Button size="small" variant="ink" icon={<Megaphone />} className={touch} onClick={() => setWriting(true)}>
        Write to all {alert.facts.people ?? ''}
      </Button>
      <WriteDialog
        open={writing}
        onOpenChange={setWriting}
        to="all who are still there"
        onSend={(content) => writeToAll(alert.subject, content, { from: alert.facts.since })}
      />
    </>
  )
}
