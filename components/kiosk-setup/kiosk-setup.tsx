'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useKioskWorker } from '@/components/kiosk/use-kiosk-worker'
import { FormPage } from '@/components/sign-in/form-page'
import { Button } from '@/components/ui/button'
import type { KioskHere } from '@/lib/sessions/kiosk-schema'
import { SetupForm } from './setup-form'
import { strings as words } from './strings'

/** Makes the browser it is opened in a registered kiosk. `here`: the kiosk that it is already. */
export function KioskSetup({ here }: { here: KioskHere | null }) {
  useKioskWorker()
  const [made, setMade] = useState<KioskHere | null>(null)
  if (made) {
    return (
      <FormPage title={words.isNow(made.name, made.place)} lead={words.ready} threadAt="top-[50px]" foot={null}>
        <Button asChild size="web" variant="primary" className="w-full">
          {/* A whole page load, so that nothing of the set-up lies behind the kiosk. */}
          <a href="/kiosk">{words.open}</a>
        </Button>
      </FormPage>
    )
  }
  return (
    <FormPage
      title={words.title}
      lead={here ? `${words.is(here.name, here.place)} ${words.lead}` : words.lead}
      threadAt="top-[67px] sm:top-[75px]"
      foot={
        <Link href="/kiosk" prefetch={false} className="inline-flex min-h-11 items-center font-semibold text-thread">
          {here ? words.open : words.without}
        </Link>
      }
    >
      <SetupForm onMade={setMade} />
    </FormPage>
  )
}
