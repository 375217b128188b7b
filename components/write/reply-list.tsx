import Link from 'next/link'
import { cx } from '@/components/ui/cx'
import { Tag } from '@/components/ui/tag'
import type { SavedReplies } from './use-saved-replies'

export const optionId = (listId: string, index: number) => `${listId}-${index}`

/** The saved replies that fit what stands behind the slash. */
export function ReplyList({ id, replies }: { id: string; replies: SavedReplies }) {
  const { offered, marked, state, insert } = replies
  if (offered.length === 0) {
    return (
      <p id={id} role="status" className="px-2.5 py-2 text-ink-2">
        {state === 'loading' ? 'Saved replies are loading' : null}
        {state === 'failed' ? 'The saved replies did not load. What you wrote is still here; go on writing.' : null}
        {state === 'there' ? (
          <>
            No saved reply fits. They are kept under{' '}
            <Link href="/catalogue?tab=replies" className="font-medium text-thread underline underline-offset-2">
              Catalogue
            </Link>
            .
          </>
        ) : null}
      </p>
    )
  }
  return (
    <div id={id} role="listbox" aria-label="Saved replies">
      {offered.map((reply, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above keeps the focus and takes the keys
        <div
          key={reply.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => insert(reply)}
          className={cx(
            'cursor-pointer rounded-control px-2.5 py-1.5 hover:bg-sunken',
            index === marked && 'bg-sunken',
          )}
        >
          <span className="flex items-center gap-2 font-medium">
            {reply.name} <Tag>{reply.locale}</Tag>
          </span>
          <span className="block truncate text-ink-2 text-xs">{reply.content}</span>
        </div>
      ))}
    </div>
  )
}
