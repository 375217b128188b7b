import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

/** Nothing was written or said yet. */
export function NoMood() {
  const t = useTranslations('mood.empty')
  return (
    <div className="mt-6">
      <StatePanel
        art="blank"
        title={t('title')}
        actions={
          <Button asChild size="web" variant="primary">
            <Link href="/journal">{t('start')}</Link>
          </Button>
        }
      >
        {t('text')}
      </StatePanel>
    </div>
  )
}
