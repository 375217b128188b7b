import { Download as Icon } from 'lucide-react'
import Link from 'next/link'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import type { SelectionQuery } from '@/lib/pipeline/api-schema'
import { exportUrl } from '@/lib/pipeline/client'

type Props = {
  selection: SelectionQuery & { minQuality: number }
  /** Null where it could not be counted, undefined while it is. */
  count: number | null | undefined
  /** Offered where nothing has been accepted yet. */
  onIncludeUnread: (() => void) | null
}

const figures = new Intl.NumberFormat('en-GB')
const words = (count: number) => `${figures.format(count)} ${count === 1 ? 'example' : 'examples'}`

/** Takes the file away; the button says how many examples are in it. */
export function Download({ selection, count, onIncludeUnread }: Props) {
  const file = `throughline-openai-${selection.split}.jsonl`
  return (
    <div className="mt-7 border-line border-t pt-5">
      {count === 0 ? (
        <p className="mb-3 text-ink-2">
          {onIncludeUnread ? 'Nothing has been accepted yet.' : 'No example fits this choice.'}{' '}
          {onIncludeUnread ? (
            <>
              <Link href="/review" className="font-medium text-thread underline underline-offset-2">
                Read some
              </Link>{' '}
              or{' '}
              <button
                type="button"
                onClick={onIncludeUnread}
                className="font-medium text-thread underline underline-offset-2"
              >
                include what is unread
              </button>
              .
            </>
          ) : null}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="mono text-ink-3">{file}</span>
        {count ? (
          <Button asChild size="web" variant="primary" icon={<Icon />}>
            <a
              href={exportUrl(selection)}
              download={file}
              onClick={() => toast.success(`The download of ${words(count)} has started`)}
            >
              Download {words(count)}
            </a>
          </Button>
        ) : (
          <Button
            size="web"
            variant="primary"
            icon={<Icon />}
            disabled={count !== undefined}
            loading={count === undefined}
          >
            {count === undefined ? 'Counting' : 'Download'}
          </Button>
        )}
      </div>
    </div>
  )
}
