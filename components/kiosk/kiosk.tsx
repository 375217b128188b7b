'use client'

import './kiosk.css'
import { Suspense } from 'react'
import { defaultKioskSettings, type KioskHere } from '@/lib/sessions/kiosk-schema'
import { Attract } from './attract'
import { Closing } from './closing'
import { CodeStep } from './code-step'
import type { Home } from './countries'
import { IdleWarning } from './idle-warning'
import { type KioskWords, Language } from './language'
import { KioskChat } from './load-chat'
import { NumberStep } from './number-step'
import { Opening } from './opening'
import { PasswordStep } from './password-step'
import { StartFailed } from './start-failed'
import { useFreshSettings } from './use-fresh-settings'
import { useIdle } from './use-idle'
import { useKiosk } from './use-kiosk'
import { useKioskWorker } from './use-kiosk-worker'
import { useNoWayBack } from './use-no-way-back'
import { usePresence } from './use-presence'

type Props = {
  /** Opened where a number is asked for, as by /login. */
  asksNumber: boolean
  /** Whether this browser holds a session to go on with. */
  holds: boolean
  /** The registered kiosk that this browser is. */
  kiosk: KioskHere | null
  /** Where it stands, as far as dialling goes. */
  home: Home
  words: KioskWords
  retentionDays: number
}

/** The kiosk: it draws people in, lets them say who they are or not, talks with them, and forgets them. */
export function Kiosk({ asksNumber, holds, kiosk, home, words, retentionDays }: Props) {
  const { locales, idleSeconds, warnSeconds } = kiosk?.settings ?? defaultKioskSettings
  const visit = useKiosk({ asksNumber, holds, locales })
  const { state, locale, busy, refusal, start, toAttract, toNumber, toCode } = visit
  const asGuest = () => start({ guest: true })
  const attracts = state.at === 'attract'
  const warnMs = warnSeconds * 1000
  const idle = useIdle({
    watching: attracts ? visit.changed || busy : state.at !== 'opening' && state.at !== 'closing',
    idleMs: idleSeconds * 1000,
    // Before anything is typed there is nobody to warn.
    warnMs: attracts ? 0 : warnMs,
    onTouch: usePresence(state.at === 'chat'),
    onEnd: visit.reset,
  })
  useFreshSettings(kiosk, attracts && !visit.changed)
  useNoWayBack()
  useKioskWorker(kiosk !== null)
  return (
    <Language words={words} locales={locales} locale={locale} onChoose={visit.choose}>
      <div data-surface="kiosk" lang={locale} className="tl-kiosk ground-paper">
        {attracts ? <Attract onStart={toNumber} onGuest={asGuest} busy={busy} /> : null}
        {state.at === 'opening' ? <Opening /> : null}
        {state.at === 'number' ? (
          <NumberStep
            onSubmit={(phone) => start({ phone })}
            onGuest={asGuest}
            onCode={toCode}
            onBack={toAttract}
            busy={busy}
            refused={refusal !== null}
            retentionDays={retentionDays}
            home={home}
          />
        ) : null}
        {state.at === 'password' ? (
          <PasswordStep
            phone={state.phone}
            onSubmit={(password) => start({ phone: state.phone, password })}
            onGuest={asGuest}
            onBack={toNumber}
            busy={busy}
            refusal={refusal}
          />
        ) : null}
        {state.at === 'code' ? (
          <CodeStep
            onSubmit={(code) => start({ code })}
            onGuest={asGuest}
            onBack={toNumber}
            busy={busy}
            refusal={refusal}
          />
        ) : null}
        {state.at === 'failed' ? (
          <StartFailed error={state.error} onRetry={() => start(state.way)} onGuest={asGuest} busy={busy} />
        ) : null}
        {state.at === 'chat' ? (
          <Suspense fallback={<Opening />}>
            <KioskChat
              session={state.session}
              phone={state.phone}
              welcome={state.welcome}
              idle={idle}
              warnMs={warnMs}
              recover={visit.recover}
              onFinish={visit.close}
            />
          </Suspense>
        ) : attracts ? null : (
          <IdleWarning idle={idle} warnMs={warnMs} holds="typed" />
        )}
        {state.at === 'closing' ? <Closing retrying={state.retrying} /> : null}
      </div>
    </Language>
  )
}
