import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

/** Nothing was noted yet, or all of it is forgotten. */
export function NoMemory() {
  const t = useTranslations('memory')
  return (
    <StatePanel
      art="loose"
      title={t('empty.title')}
      className="mt-8"
      actions={
        <Button asChild size="web" variant="primary">
          <Link href="/chat">{t('empty.start')}</Link>
        </Button>
      }
    >
      {t('empty.text')}
    </StatePanel>
  )
}
