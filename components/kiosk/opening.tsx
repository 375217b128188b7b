import { useTranslations } from 'next-intl'
import { LoadingSpine } from '@/components/thread/loading'

/** While the kiosk looks whether somebody is still there to go on with. */
export function Opening() {
  const words = useTranslations('kiosk')
  return (
    <main>
      <LoadingSpine label={words('opening')} className="p-8 [zoom:2.2]" />
    </main>
  )
}
