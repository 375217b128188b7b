'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useEnglish } from '@/components/locale/use-english'
import { StepStrip } from '@/components/thread/step-strip'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Switch } from '@/components/ui/switch'
import { ConsentSwitch } from './consent-switch'
import { MessagesPanel } from './messages-panel'
import { StepPanel } from './step-panel'
import { steps } from './steps'
import { useSdk } from './use-sdk'
import { useWorkshop, type WorkshopState } from './use-workshop'

/** A small workshop on the logging SDK alone, as any page outside would be. */
export function Workshop() {
  useEnglish()
  const sdk = useSdk()
  const workshop = useWorkshop(sdk)
  const { made, change } = workshop
  return (
    <div data-surface="web" lang="en" className="flex min-h-dvh flex-col">
      <VisitorTop english />
      <main className="mx-auto w-full max-w-[1180px] flex-1 px-5 pt-6 pb-16 sm:px-8 sm:pt-9">
        <h1 className="font-bold text-[30px]/[1.1] tracking-[-.03em] sm:text-[38px]">Voice agents workshop</h1>
        <p className="mt-2 mb-7 max-w-[60ch] text-[16px]/[1.5] text-ink-2">
          Seven steps to an agent that answers the phone. Take your time: a reload loses nothing.
        </p>
        <Strip workshop={workshop} />
        <div className="mt-8 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_360px]">
          <div className="min-w-0">
            <StepPanel key={made.step} workshop={workshop} />
            <div className="mt-5 rounded-card bg-sunken px-5 py-4 text-[14px]">
              <Switch size="web" checked={made.failing} onChange={(failing) => change({ failing })}>
                <b className="block font-semibold text-[15px]">Practise with failing services</b>
                <span className="text-ink-2">
                  The services of this workshop are played by this page. With this on they refuse, so that you see what
                  an error looks like and your instructors see where you are stuck.
                </span>
              </Switch>
            </div>
            <ConsentSwitch sdk={sdk} />
          </div>
          <MessagesPanel sdk={sdk} />
        </div>
        <p className="mt-10 max-w-[70ch] text-[13px] text-ink-3">
          What you do here is logged for your instructors: steps, actions and errors, and your name if you give it.{' '}
          <Link href="/privacy" className="text-thread underline underline-offset-2">
            What we keep
          </Link>
        </p>
      </main>
    </div>
  )
}

function Strip({ workshop: { made, goTo } }: { workshop: WorkshopState }) {
  const strip = useRef<HTMLDivElement>(null)
  const { step } = made
  useEffect(() => {
    const at = strip.current?.querySelectorAll('li')[step]
    const list = at?.parentElement
    if (at && list) list.scrollTo({ left: at.offsetLeft - list.offsetLeft - 24 })
  }, [step])
  return (
    <div ref={strip}>
      <StepStrip
        label="Your steps"
        onJump={goTo}
        steps={steps.map(({ name }, at) => ({
          name,
          dye: 'web',
          state: at === step ? 'current' : made.done[at] ? 'done' : 'next',
          note: made.broken[at] ? 'needs a look' : made.done[at] ? 'done' : at === step ? 'now' : undefined,
          ...(made.broken[at] ? { errorAt: 0.5 } : null),
        }))}
      />
    </div>
  )
}
