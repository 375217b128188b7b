import { useTranslations } from 'next-intl'
import { useErrorWords } from '@/components/thread/use-error-words'
import { Button } from '@/components/ui/button'

/** What is said in a small place where numbers did not come. */
export function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('mood.failed')
  const { retry } = useErrorWords()
  return (
    <div role="alert" className="mt-2 text-[13.5px]/[1.45] text-ink-2">
      <p>
        {t('title')}. {t('safe')}
      </p>
      <Button size="web" onClick={onRetry} className="mt-2">
        {retry}
      </Button>
    </div>
  )
}
