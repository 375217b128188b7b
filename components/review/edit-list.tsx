import type { EditView } from '@/lib/pipeline/api-schema'

type Props = {
  edits: EditView[]
  /** Takes one back, or does it again. */
  onTurn: (edit: EditView) => void
  busy: boolean
}

const kindWords: Record<EditView['kind'], string> = { removed: 'Removed', joined: 'Joined', added: 'Added' }

/** What enhancement did to the example. Joins and what was added can be taken back, one by one; what was removed stays removed. */
export function EditList({ edits, onTurn, busy }: Props) {
  if (edits.length === 0) return null
  return (
    <section aria-labelledby="edits-title" className="mt-6 ml-9 max-w-[600px] max-sm:ml-0">
      <h3 id="edits-title" className="mb-2 font-semibold">
        What enhance changed
      </h3>
      <ul className="border-line border-t">
        {edits.map((edit) => (
          <li key={edit.id} className="flex items-baseline gap-4 border-line border-b py-2">
            <span className="w-[62px] flex-none font-semibold">{kindWords[edit.kind]}</span>
            <span className={edit.undone ? 'text-ink-3 line-through' : 'text-ink-2'}>{edit.about}</span>
            {edit.undone ? <span className="sr-only">, taken back</span> : null}
            {edit.undoable ? (
              <button
                type="button"
                disabled={busy}
                onClick={() => onTurn(edit)}
                aria-label={`${edit.undone ? 'Redo' : 'Undo'}: ${kindWords[edit.kind].toLowerCase()} ${edit.about}`}
                className="ml-auto flex-none font-medium text-thread underline underline-offset-2 hover:text-thread-deep disabled:opacity-45"
              >
                {edit.undone ? 'Redo' : 'Undo'}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
