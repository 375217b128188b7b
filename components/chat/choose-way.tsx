'use client'

import Link from 'next/link'
import { Logo } from '@/components/thread/logo'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { strings } from './strings'

const words = strings.choose

/** Before a conversation: sign in, make an account, go on as a guest or with what another device holds. */
export function ChooseWay({ onGuest, busy }: { onGuest: () => void; busy: boolean }) {
  return (
    <main className="flex min-h-dvh flex-col p-5" data-surface="web">
      <Link href="/" className="w-fit py-1.5 text-[18px]">
        <Logo />
      </Link>
      <h1 className="sr-only">{words.page}</h1>
      <StatePanel
        art="blank"
        title={<span className="text-[26px]/[1.2] tracking-[-.02em]">{words.title}</span>}
        framed={false}
        className="w-full"
        actions={
          <div className="flex w-full flex-wrap gap-2.5">
            <Button asChild size="web" variant="primary">
              <Link href="/signin?next=/chat">{strings.signIn}</Link>
            </Button>
            <Button asChild size="web">
              <Link href="/signup">{strings.signUp}</Link>
            </Button>
            <Button size="web" loading={busy} onClick={onGuest}>
              {words.guest}
            </Button>
            <Button asChild size="web" variant="quiet">
              <Link href="/carry-on">{words.code}</Link>
            </Button>
          </div>
        }
      >
        <p className="text-[15px]">{words.text}</p>
        <p className="mt-1 mb-2 text-[14px]">{words.guestNote}</p>
      </StatePanel>
    </main>
  )
}
