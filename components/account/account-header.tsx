'use client'

import { LogOut, MessagesSquare, Radio } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { VisitorTop } from '@/components/thread/visitor-top'
import { VisitorWay } from '@/components/thread/visitor-way'
import { Button } from '@/components/ui/button'
import { leaveBrowser } from './leave-browser'

/** The way home, the way back to what somebody came from, and the way out. */
export function AccountHeader({ staff }: { staff: boolean }) {
  const t = useTranslations('account')
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    try {
      await leaveBrowser()
      window.location.assign('/signin')
    } catch {
      setLeaving(false)
      toast.error(t('away'))
    }
  }
  return (
    <VisitorTop>
      <VisitorWay href={staff ? '/sessions' : '/chat'} icon={staff ? Radio : MessagesSquare}>
        {staff ? t('sessions') : t('conversations')}
      </VisitorWay>
      <Button
        size="web"
        variant="quiet"
        icon={<LogOut aria-hidden="true" />}
        loading={leaving}
        onClick={leave}
        className="max-sm:w-11 max-sm:px-0"
      >
        <span className="max-sm:sr-only">{t('signOut')}</span>
      </Button>
    </VisitorTop>
  )
}
