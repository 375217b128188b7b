'use client'

import './kiosk.css'
import { LoadingSpine } from '@/components/thread/loading'
import type { KioskHere } from '@/lib/sessions/kiosk-schema'
import { Attract } from './attract'
import { Closing } from './closing'
import { CodeStep } from './code-step'
import { KioskChat } from './kiosk-chat'
import { NumberStep } from './number-step'
import { PasswordStep } from './password-step'
import { StartFailed } from './start-failed'
import { strings } from './strings'
import { useKiosk } from './use-kiosk'

type Props = {
  /** Whether this browser holds a session to go on with. */
  holds: boolean
  /** The registered kiosk that this browser is. */
  kiosk: KioskHere | null
  retentionDays: number
}

/** The kiosk: it draws people in, lets them say who they are or not, talks with them, and forgets them. */
export function Kiosk({ holds, retentionDays }: Props) {
  const { state, busy, refusal, start, close, toAttract, toNumber, toCode } = useKiosk(holds)
  const asGuest = () => start({ guest: true })
  return (
    <div data-surface="kiosk" className="tl-kiosk ground-paper">
      {state.at === 'attract' ? <Attract onStart={toNumber} onGuest={asGuest} busy={busy} /> : null}
      {state.at === 'opening' ? <LoadingSpine label={strings.opening} className="p-8 [zoom:2.2]" /> : null}
      {state.at === 'number' ? (
        <NumberStep
          onSubmit={(phone) => start({ phone })}
          onGuest={asGuest}
          onCode={toCode}
          onBack={toAttract}
          busy={busy}
          refused={refusal !== null}
          retentionDays={retentionDays}
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
        <KioskChat session={state.session} phone={state.phone} welcome={state.welcome} onFinish={close} />
      ) : null}
      {state.at === 'closing' ? <Closing retrying={state.retrying} /> : null}
    </div>
  )
}
