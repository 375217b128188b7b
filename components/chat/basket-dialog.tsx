import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import type { SessionView } from '@/lib/sessions/schema'
import { SidePanel } from './side-panel'
import type { Basket } from './use-basket'

type Props = {
  /** Not there until it is read. */
  session: SessionView | undefined
  basket: Basket
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The side panel where there is no room for a side. */
export function BasketDialog({ session, basket, open, onOpenChange }: Props) {
  const t = useTranslations('chat')
  return (
    <Dialog size="web" open={open} onOpenChange={onOpenChange} title={t('basket')} closeLabel={t('close')}>
      {session ? (
        <div className="flex flex-col">
          <SidePanel session={session} basket={basket} />
        </div>
      ) : null}
    </Dialog>
  )
}
