'use client'

import { LogOut, MessagesSquare, Radio } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Button } from '@/components/ui/button'
import { signOutPage } from '@/lib/people/client'
import { strings } from './strings'

/** The way home, the way back to what somebody came from, and the way out. */
export function AccountHeader({ staff }: { staff: boolean }) {
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    try {
      await signOutPage()
      window.location.assign('/signin')
    } catch {
      setLeaving(false)
      toast.error(strings.away)
    }
  }
  return (
    <VisitorTop>
      <Button asChild size="web" variant="quiet" className="max-sm:w-11 max-sm:px-0">
        <Link href={staff ? '/sessions' : '/chat'}>
          {staff ? <Radio aria-hidden="true" /> : <MessagesSquare aria-hidden="true" />}
          <span className="max-sm:sr-only">{staff ? strings.sessions : strings.conversations}</span>
        </Link>
      </Button>
      <Button
        size="web"
        variant="quiet"
        icon={<LogOut aria-hidden="true" />}
        loading={leaving}
        onClick={leave}
        className="max-sm:w-11 max-sm:px-0"
      >
        <span className="max-sm:sr-only">{strings.signOut}</span>
      </Button>
    </VisitorTop>
  )
}
