'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Logo } from '@/components/thread/logo'
import { Button } from '@/components/ui/button'
import { AttractDrawing } from './attract-drawing'
import { LanguageSwitch } from './language-switch'
import { OtherLines } from './other-lines'

type Props = { onStart: () => void; onGuest: () => void; busy: boolean }

/** What passers-by see. A touch anywhere begins; the drawn line leads to the button that says so. */
export function Attract({ onStart, onGuest, busy }: Props) {
  const words = useTranslations('kiosk.attract')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the button
    <main onClick={onStart} className="relative h-full cursor-pointer">
      <span className="absolute top-[64px] left-[72px] flex h-[96px] items-center text-[36px] landscape:left-[96px] landscape:top-[40px]">
        <Logo />
      </span>
      {/* A touch on a button is not also a touch on the screen behind it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the buttons' own touches to themselves */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons take the keyboard */}
      <div
        onClick={(event) => event.stopPropagation()}
        className="absolute top-[64px] right-[72px] z-1 cursor-default landscape:top-[40px] landscape:right-[96px]"
      >
        <LanguageSwitch />
      </div>
      <AttractDrawing className="absolute top-0 left-0 landscape:top-auto landscape:right-0 landscape:bottom-[135px] landscape:left-auto landscape:origin-bottom-right landscape:scale-80" />
      <span
        aria-hidden="true"
        className="absolute top-[724px] bottom-[680px] left-[992px] w-4 bg-whatsapp landscape:hidden"
      />
      <span
        aria-hidden="true"
        className="absolute right-[57.6px] bottom-0 h-[136px] w-[12.8px] bg-whatsapp portrait:hidden"
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 1080 244"
        fill="none"
        strokeWidth="16"
        strokeLinecap="round"
        strokeDasharray="2 30"
        className="absolute bottom-[436px] left-0 w-[1080px] landscape:hidden"
      >
        <path d="M1000 0V74C1000 144 960 164 880 164H640C570 164 540 194 540 244" stroke="var(--tl-thread)" />
      </svg>
      <svg
        aria-hidden="true"
        fill="none"
        strokeWidth="13"
        strokeLinecap="round"
        strokeDasharray="2 26"
        className="absolute bottom-[262px] left-[calc(50%-24px)] h-[16px] w-[calc(50%-776px)] portrait:hidden"
      >
        <path d="M6 8H400" stroke="var(--tl-thread)" />
      </svg>
      <div className="absolute top-[724px] left-[72px] w-[900px] landscape:top-[150px] landscape:left-[96px] landscape:w-[640px]">
        <h1 className="tl-kiosk-title font-bold text-[148px]/[.97] tracking-[-.04em] landscape:text-[104px]/[.97]">
          {words('title')
            .split('\n')
            .map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
        </h1>
        <p className="mt-11 max-w-[820px] text-[40px]/[1.36] text-ink-2 landscape:mt-6 landscape:text-[30px]/[1.36]">
          {words('lead')}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the buttons' own touches to themselves */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons take the keyboard */}
      <div
        onClick={(event) => event.stopPropagation()}
        className="absolute inset-x-[72px] bottom-[110px] flex cursor-default flex-col gap-7 landscape:right-auto landscape:bottom-[64px] landscape:left-[96px] landscape:w-[calc(50%-140px)] landscape:gap-6"
      >
        <Button
          size="kiosk"
          variant="primary"
          onClick={onStart}
          iconAfter={<ArrowRight />}
          className="h-[168px] text-[44px] landscape:h-[140px]"
        >
          {words('start')}
        </Button>
        <Button size="kiosk" onClick={onGuest} loading={busy} className="h-[132px] text-[38px] landscape:h-[112px]">
          {words('guest')}
        </Button>
      </div>
      <OtherLines className="pointer-events-none absolute inset-x-[72px] bottom-[42px] flex flex-wrap justify-center gap-x-7 text-[28px] text-ink-3 landscape:right-auto landscape:bottom-[14px] landscape:left-[96px] landscape:text-[24px]" />
    </main>
  )
}
