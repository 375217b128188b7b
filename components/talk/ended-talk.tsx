import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** In place of the field to write in, once a talk has ended. */
export function EndedTalk() {
  const t = useTranslations('talk.ended')
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-4">
      <p className="min-w-0 flex-1">
        <b className="block font-semibold">{t('title')}</b>
        <span className="text-[14px] text-ink-2">{t('text')}</span>
      </p>
      <Button asChild size="web" variant="primary">
        <Link href="/journal/talks">{t('anew')}</Link>
      </Button>
    </div>
  )
}
