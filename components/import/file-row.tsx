import { CircleCheck, CircleX, X } from 'lucide-react'
import Link from 'next/link'
import { IconButton } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { Select } from '@/components/ui/select'
import { Spinner } from '@/components/ui/spinner'
import { formatNames, type ImportFormat, importFormats } from '@/lib/pipeline/import-schema'
import { type ChosenFile, sizeWords } from './chosen-file'

type Props = {
  chosen: ChosenFile
  onFormat: (format: ImportFormat) => void
  onRemove: () => void
}

/** A chosen file: what it is taken for, and what became of it. */
export function FileRow({ chosen, onFormat, onRemove }: Props) {
  const { name, file, format, state } = chosen
  const isOpen = state.kind === 'ready' || (state.kind === 'refused' && file.size > 0)
  return (
    <li className="grid gap-2 border-line border-t py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <p className="min-w-40 flex-1 [overflow-wrap:anywhere]">
          <span className="font-medium">{name}</span> <span className="text-ink-3 text-xs">{sizeWords(file.size)}</span>
        </p>
        {isOpen ? (
          <Select
            label={`Format of ${name}`}
            hideLabel
            value={format ?? ''}
            onChange={(event) => onFormat(event.target.value as ImportFormat)}
            className="w-[168px]"
          >
            {format ? null : <option value="">Choose a format</option>}
            {importFormats.map((one) => (
              <option key={one} value={one}>
                {formatNames[one]}
              </option>
            ))}
          </Select>
        ) : null}
        {state.kind === 'sending' ? null : (
          <IconButton label={`Take ${name} off the list`} onClick={onRemove}>
            <X />
          </IconButton>
        )}
      </div>
      <Outcome {...chosen} />
    </li>
  )
}

function Outcome({ state, format }: ChosenFile) {
  if (state.kind === 'ready') {
    return format ? null : <p className="text-ink-2">What kind of file this is does not show. Choose its format.</p>
  }
  if (state.kind === 'sending') {
    return (
      <p role="status" className="flex items-center gap-2 text-ink-2">
        <Spinner /> Importing
      </p>
    )
  }
  if (state.kind === 'refused') {
    return (
      <div role="alert" className="grid grid-cols-[16px_minmax(0,1fr)] gap-2 text-danger-t">
        <CircleX aria-hidden="true" className="mt-0.5 size-4" />
        <p className="[overflow-wrap:anywhere]">
          {state.words}
          {state.place ? (
            <>
              {' '}
              At <code className="font-mono text-xs">{state.place}</code>.
            </>
          ) : null}
        </p>
      </div>
    )
  }
  return <Sessions {...state.view} />
}

const mostShown = 50

function Sessions({ sessions, skipped = [] }: Extract<ChosenFile['state'], { kind: 'done' }>['view']) {
  const more = sessions.length - mostShown
  return (
    <div className="grid grid-cols-[16px_minmax(0,1fr)] gap-2">
      <CircleCheck aria-hidden="true" className="mt-0.5 size-4 text-ok-t" />
      <div>
        <p role="status" className="font-medium">
          {plural(sessions.length, 'session')} imported{skipped.length > 0 ? `, ${skipped.length} left out` : ''}
        </p>
        <ul className="mt-1 grid gap-0.5">
          {sessions.slice(0, mostShown).map(({ session_id, title }) => (
            <li key={session_id} className="[overflow-wrap:anywhere]">
              <Link
                href={`/sessions/${session_id}`}
                prefetch={false}
                className="text-thread underline underline-offset-2 hover:text-thread-deep"
              >
                {title}
              </Link>
            </li>
          ))}
          {more > 0 ? <li className="text-ink-3">and {more} more</li> : null}
          {skipped.slice(0, mostShown).map(({ title, reason }) => (
            <li key={title} className="text-ink-2 [overflow-wrap:anywhere]">
              {title}: {reason}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
