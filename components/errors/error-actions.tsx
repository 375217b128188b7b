'use client'

import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { WriteDialog } from '@/components/write/write-dialog'
import { writeToAll } from '@/lib/log/error-client'
import type { ErrorDetail, ErrorGroupView } from '@/lib/log/error-schema'
import { SameAsDialog } from './same-as-dialog'
import { useErrorChange } from './use-error-change'
import { WordsDialog } from './words-dialog'

const touch = 'max-sm:h-11 max-sm:px-3.5'
const mostWrittenTo = 500

type Props = { error: ErrorDetail; others: ErrorGroupView[]; from: string }
type Asked = 'note' | 'fix' | 'same' | 'write'

/** What people who hit an error are shown, and what staff know of it. */
export function ErrorActions({ error, others, from }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const change = useErrorChange(error.fingerprint)
  const { note, fix, known, living } = error
  const close = () => setAsked(null)
  const reached = plural(Math.min(living, mostWrittenTo), 'session')
  return (
    <section aria-label="What is known of it">
      <h3 className="mb-1.5 font-semibold text-ink-3 text-xs">Shown to people who hit it</h3>
      {note ? (
        <p className="ground-surface whitespace-pre-wrap rounded-control border border-danger-line px-3 py-2 leading-[19px]">
          {note}
        </p>
      ) : (
        <p className="text-ink-2">Nothing yet. A note tells them that you know, and what they can do meanwhile.</p>
      )}
      {fix ? (
        <p className="mt-2 whitespace-pre-wrap">
          <b className="font-semibold">Fix, for the staff: </b>
          {fix}
        </p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" className={touch} onClick={() => setAsked('note')}>
          {note ? 'Edit note' : 'Add note'}
        </Button>
        <Button
          size="small"
          variant="quiet"
          className={touch}
          loading={change.isPending}
          onClick={() =>
            change.mutate({
              change: { known: !known },
              done: known ? 'Not marked as known any more' : 'Marked as known',
              undo: { known },
            })
          }
        >
          {known ? 'Not known any more' : 'Mark as known'}
        </Button>
        <Button size="small" variant="quiet" className={touch} onClick={() => setAsked('fix')}>
          {fix ? 'Edit fix' : 'Add fix'}
        </Button>
        {others.length > 0 ? (
          <Button size="small" variant="quiet" className={touch} onClick={() => setAsked('same')}>
            Same as…
          </Button>
        ) : null}
        {living > 0 ? (
          <Button size="small" variant="quiet" className={touch} icon={<Megaphone />} onClick={() => setAsked('write')}>
            {living === 1 ? 'Write to the one still here' : `Write to all ${living} still here`}
          </Button>
        ) : null}
      </div>
      {asked === 'note' ? (
        <WordsDialog
          title="What people who hit it see"
          description="It comes up on their page, with nobody's name. Who hit it in the last hour sees a first note at once."
          label="Note"
          words={note}
          save="Show this note"
          remove="Show no note"
          onSave={(words) =>
            change.mutateAsync({
              change: { note: words },
              done: words ? 'People who hit it see this note' : 'No note is shown any more',
              undo: { note },
            })
          }
          onClose={close}
        />
      ) : null}
      {asked === 'fix' ? (
        <WordsDialog
          title="What repairs it"
          description="For the staff alone. An error with a fix counts as known."
          label="Fix"
          words={fix}
          save="Keep this fix"
          remove="Remove the fix"
          onSave={(words) =>
            change.mutateAsync({
              change: { fix: words },
              done: words ? 'The fix is kept' : 'The fix is removed',
              undo: { fix, known },
            })
          }
          onClose={close}
        />
      ) : null}
      {asked === 'same' ? (
        <SameAsDialog
          error={error}
          others={others}
          onMerge={(into) => change.mutateAsync({ change: { mergeInto: into }, done: 'They count together now' })}
          onClose={close}
        />
      ) : null}
      {asked === 'write' ? (
        <WriteDialog
          open
          onOpenChange={close}
          to={living === 1 ? 'the one still here' : `all in ${reached}`}
          onSend={(content) => writeToAll(error.fingerprint, content, { from })}
        />
      ) : null}
    </section>
  )
}
