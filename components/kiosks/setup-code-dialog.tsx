'use client'

import { clockText } from '@/components/carry-on/code-text'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { LiveMark } from '@/components/ui/live-mark'
import type { KioskView, SetupCode } from '@/lib/sessions/kiosk-schema'

type Props = {
  kiosk: KioskView
  code: SetupCode
  /** A browser has used it. */
  used: boolean
  now: number
  onClose: () => void
}

/** The code by which a screen becomes this kiosk, large enough to be read from a distance, until it was. */
export function SetupCodeDialog({ kiosk, code, used, now, onClose }: Props) {
  const left = Math.max(0, Math.ceil((Date.parse(code.expires_at) - now) / 1000))
  return (
    <Dialog
      open
      onOpenChange={(next) => (next ? null : onClose())}
      title={used ? `${kiosk.name} is set up` : `Set up ${kiosk.name}`}
      description={
        used ? 'Its screen is this kiosk now.' : 'On the screen that stands there, open this address and type the code.'
      }
    >
      {used ? null : (
        <div className="rounded-card border border-line bg-sunken p-4">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-mono text-[13px] [overflow-wrap:anywhere]">
            {code.url.replace(/^https?:\/\//, '')}
            <CopyButton size="small" text={code.url}>
              Copy
            </CopyButton>
          </p>
          <p
            aria-label={`The code: ${[...code.code].join(' ')}`}
            role="img"
            className="mt-3 select-all whitespace-nowrap font-mono font-semibold text-[clamp(34px,10vw,54px)]/[1.15] tracking-[.04em]"
          >
            {code.code.slice(0, 4)} {code.code.slice(4)}
          </p>
          <p className="mt-2 text-ink-2">
            {left > 0 ? `Works once, for ${clockText(left)} min. Shown only here.` : 'This code has run out.'}
          </p>
        </div>
      )}
      <div className="mt-5 flex items-center justify-between gap-2">
        <span role="status">{used || left === 0 ? null : <LiveMark>Waiting for the screen</LiveMark>}</span>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  )
}
