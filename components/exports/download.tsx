import { Download as Icon } from 'lucide-react'
import Link from 'next/link'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { type ExportChoice, exportUrl, manifestUrl } from '@/lib/pipeline/dataset-client'
import type { DatasetFormat } from '@/lib/pipeline/dataset-schema'
import { type Part, sizeWords } from './selection-counts'

type Props = {
  choice: ExportChoice
  /** Null where it could not be counted, undefined while it is. */
  part: Part | null | undefined
  /** Offered where nothing has been accepted yet. */
  onIncludeUnread: (() => void) | null
}

const figures = new Intl.NumberFormat('en-GB')
const things = (format: DatasetFormat, count: number) => {
  const thing = format === 'dpo' ? 'pair' : 'example'
  return `${figures.format(count)} ${count === 1 ? thing : `${thing}s`}`
}
const textLink = 'font-medium text-thread underline underline-offset-2'

/** Takes the file away; the button says how many examples are in it. */
export function Download({ choice, part, onIncludeUnread }: Props) {
  const { format, split = 'all' } = choice
  const file = `throughline-${format}-${split}.jsonl`
  return (
    <div className="mt-7 border-line border-t pt-5">
      {part?.lines === 0 ? <NothingFits {...{ format, onIncludeUnread }} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 text-ink-3">
          <p className="mono truncate">{file}</p>
          {part?.lines ? (
            <p>
              {sizeWords(part.bytes)},{' '}
              <a href={manifestUrl(choice)} download={file.replace(/jsonl$/, 'manifest.json')} className={textLink}>
                manifest
              </a>
            </p>
          ) : null}
        </div>
        {part?.lines ? (
          <Button asChild size="web" variant="primary" icon={<Icon />}>
            <a
              href={exportUrl(choice)}
              download={file}
              onClick={() => toast.success(`The export of ${things(format, part.lines)} has started`)}
            >
              Export {figures.format(part.lines)}
            </a>
          </Button>
        ) : (
          <Button
            size="web"
            variant="primary"
            icon={<Icon />}
            disabled={part !== undefined}
            loading={part === undefined}
          >
            {part === undefined ? 'Counting' : 'Export'}
          </Button>
        )}
      </div>
    </div>
  )
}

function NothingFits({ format, onIncludeUnread }: Pick<Props, 'onIncludeUnread'> & { format: DatasetFormat }) {
  if (!onIncludeUnread) {
    return (
      <p className="mb-3 text-ink-2">
        {format === 'dpo'
          ? 'No pair fits this choice. Pairs come when people correct themselves or have a reply made anew.'
          : 'No example fits this choice.'}
      </p>
    )
  }
  return (
    <p className="mb-3 text-ink-2">
      Nothing has been accepted yet.{' '}
      <Link href="/review" className={textLink}>
        Read some
      </Link>{' '}
      or{' '}
      <button type="button" onClick={onIncludeUnread} className={textLink}>
        include what is unread
      </button>
      .
    </p>
  )
}
