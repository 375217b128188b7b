import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { dyeClass, dyeOf } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { RelativeTime } from '@/components/ui/relative-time'
import type { MemoryView } from '@/lib/chat/memory-schema'

type Props = { memory: MemoryView; now: number; last: boolean; onForget?: (() => void) | undefined }

const done = new Set<MemoryView['kind']>(['product', 'purchase'])

/** One fact on the thread, in the dye of the place where it was said: what it is, when and where, and the way to its message. */
export function MemoryRow({ memory, now, last, onForget }: Props) {
  const t = useTranslations('memory')
  const thread = useTranslations('thread')
  const locale = useLocale()
  const { kind, sentence, session_id, message_id, channel, at } = memory
  return (
    <li className={cx('relative flex items-start gap-3.5 pb-6', dyeClass(dyeOf(channel)))}>
      {last ? null : (
        <span aria-hidden="true" className="absolute top-[20px] bottom-[-6px] left-[8.5px] w-[3px] bg-dye" />
      )}
      <span className="relative mt-[2px] grid size-5 flex-none place-items-center">
        <Knot kind={done.has(kind) ? 'action' : 'person'} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium text-[16px]/[1.4] [overflow-wrap:anywhere]">{sentence}</p>
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-[14px] text-ink-2">
          <span>
            {thread('at', { to: channel })}, <RelativeTime at={at} now={now} locale={locale} />
          </span>
          <Link
            href={`/chat?c=${session_id}#message-${message_id}`}
            aria-label={t('messageLabel', { sentence })}
            className="py-1 font-semibold text-thread underline-offset-4 hover:underline"
          >
            {t('message')}
          </Link>
        </p>
      </div>
      {onForget ? (
        <Button
          size="web"
          variant="quiet"
          aria-label={t('forgetLabel', { sentence })}
          onClick={onForget}
          className="-my-2 -mr-4"
        >
          {t('forget')}
        </Button>
      ) : null}
    </li>
  )
}
