'use client'

import { CircleUser, LogOut, SwatchBook } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { leaveBrowser } from '@/components/account/leave-browser'
import { ThemeToggle } from '@/components/ui/theme-toggle'

const row =
  'ui-inset flex min-h-9 w-full items-center gap-2.5 rounded-control px-2.5 font-medium hover:bg-sunken [&_svg]:size-4 [&_svg]:text-ink-3'

/** What opens at the name of whoever is signed in. */
export function StaffMenu() {
  const [leaving, setLeaving] = useState(false)
  const signOut = async () => {
    setLeaving(true)
    try {
      await leaveBrowser()
      window.location.assign('/signin')
    } catch {
      setLeaving(false)
      toast.error('You are still signed in', { description: 'The server could not be reached. Try again.' })
    }
  }
  return (
    <>
      <div className="flex items-center justify-between pl-2.5 font-medium">
        Theme
        <ThemeToggle />
      </div>
      <Link href="/account" className={row}>
        <CircleUser aria-hidden="true" />
        Your account
      </Link>
      <Link href="/styleguide" className={row}>
        <SwatchBook aria-hidden="true" />
        Visual language
      </Link>
      <button type="button" onClick={signOut} disabled={leaving} className={row}>
        <LogOut aria-hidden="true" />
        {leaving ? 'Signing out' : 'Sign out'}
      </button>
    </>
  )
}
