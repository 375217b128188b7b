'use client'

import { LogOut, MessagesSquare, Radio } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { Logo } from '@/components/thread/logo'
import { Button } from '@/components/ui/button'
import { ThemeToggle } from '@/components/ui/theme-toggle'
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
    <header className="flex flex-wrap items-center gap-x-1 gap-y-2 px-5 pt-5 sm:px-8">
      <Link href="/" className="mr-auto w-fit py-1.5 text-[18px]">
        <Logo />
      </Link>
      <ThemeToggle size="web" />
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
    </header>
  )
}
