import Link from 'next/link'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Button } from '@/components/ui/button'
import { KeepingLine } from './keeping-line'
import { strings } from './strings'

type Props = { retentionDays: number; signedIn: boolean }

/** What is stored of whoever comes by, told plainly and with this installation's own numbers. */
export function WhatWeKeep({ retentionDays, signedIn }: Props) {
  return (
    <div data-surface="web" className="flex min-h-dvh flex-col">
      <VisitorTop>
        <Button asChild size="web" variant="quiet">
          <Link href={signedIn ? '/account' : '/signin?next=/account'}>
            {signedIn ? strings.account : strings.signIn}
          </Link>
        </Button>
      </VisitorTop>
      <main className="mx-auto w-full max-w-[960px] flex-1 px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
        <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em] sm:text-[44px]/[1.05]">{strings.title}</h1>
        <p className="mt-3 mb-10 max-w-[58ch] text-[17px]/[1.5] text-ink-2">{strings.lead}</p>
        <KeepingLine label={strings.lineLabel} stops={strings.stops(retentionDays)} />
        <div className="mt-12">
          {strings.facts(retentionDays).map(({ title, points }) => (
            <section
              key={title}
              className="grid gap-x-10 gap-y-2 border-line border-t py-6 md:grid-cols-[220px_minmax(0,1fr)]"
            >
              <h2 className="font-bold text-[19px]/[1.3] tracking-[-.015em]">{title}</h2>
              <ul className="max-w-[62ch] space-y-2.5 text-[16px]/[1.55]">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <nav aria-label={strings.title} className="flex flex-wrap gap-3 border-line border-t pt-6">
          <Button asChild size="web" variant="primary">
            <Link href="/account">{strings.ways.data}</Link>
          </Button>
          <Button asChild size="web">
            <Link href="/conversations">{strings.ways.conversations}</Link>
          </Button>
          <Button asChild size="web">
            <Link href="/memory">{strings.ways.memory}</Link>
          </Button>
          <Button asChild size="web" variant="quiet">
            <Link href="/chat">{strings.ways.chat}</Link>
          </Button>
        </nav>
        <p className="mt-8 max-w-[62ch] text-[14px] text-ink-3">{strings.cookies}</p>
      </main>
    </div>
  )
}
