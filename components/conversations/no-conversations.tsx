import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'

/** A list without rows: none were ever held, or the filters hide them. */
export function NoConversations({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useTranslations('conversations')
  if (filtered) {
    return (
      <StatePanel
        art="hidden"
        title={t('hidden.title')}
        className="mt-6"
        actions={
          <Button size="web" onClick={onClear}>
            {t('hidden.clear')}
          </Button>
        }
      >
        {t('hidden.text')}
      </StatePanel>
    )
  }
  return (
    <StatePanel
      art="loose"
      title={t('empty.title')}
      className="mt-6"
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
