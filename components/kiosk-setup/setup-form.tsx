'use client'

import { type FormEvent, useState } from 'react'
import { typedCode } from '@/components/carry-on/code-text'
import { useCountdown } from '@/components/thread/use-countdown'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/http/fetch'
import { registerKiosk } from '@/lib/sessions/kiosk-client'
import { type KioskHere, setupLength } from '@/lib/sessions/kiosk-schema'
import { strings as words } from './strings'

type Refusal = { message: string; retryAfter?: number | undefined }

/** Takes the set-up code as it is read off another screen. */
export function SetupForm({ onMade }: { onMade: (kiosk: KioskHere) => void }) {
  const [code, setCode] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const left = useCountdown(refusal?.retryAfter, () => setRefusal(null), refusal)
  const waiting = left !== undefined && left > 0

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || waiting) return
    if (code.length < setupLength) return setRefusal({ message: words.short })
    setBusy(true)
    try {
      onMade(await registerKiosk(code))
    } catch (error) {
      setRefusal(refusalOf(error))
    }
    setBusy(false)
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field
        size="web"
        name="code"
        label={words.label}
        hint={words.hint}
        value={code.replace(/(....)(?=.)/, '$1 ')}
        onChange={({ target }) => {
          setCode(typedCode(target.value, setupLength))
          if (!waiting) setRefusal(null)
        }}
        error={refusal && (waiting ? words.tooMany(left) : refusal.message)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        autoFocus
        inputClassName="font-mono font-semibold text-[24px] tracking-[.06em]"
      />
      <Button type="submit" size="web" variant="primary" loading={busy} disabled={waiting}>
        {words.submit}
      </Button>
    </form>
  )
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError) || error.status >= 500) return { message: words.away }
  return { message: words.wrong, retryAfter: error.code === 'too_many' ? (error.retryAfter ?? 60) : undefined }
}
