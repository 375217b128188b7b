'use client'

import { Check, Pencil, X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { editorForm } from './example-editor'
import { type RejectReason, rejectReasons } from './reasons'

export type VerdictMode = 'judging' | 'rejecting' | 'editing'

type Props = {
  mode: VerdictMode
  saving: boolean
  onAccept: () => void
  onEdit: () => void
  onReject: () => void
  onReason: (reason: RejectReason) => void
  onBack: () => void
}

const big = 'h-[52px] w-full justify-start rounded-[10px] text-[15px] max-sm:h-12'
const key = 'ml-auto border-current! bg-transparent! text-current! max-drawer:hidden'

type BigProps = {
  hint: string
  icon: ReactNode
  children: ReactNode
  primary?: boolean
  onClick: () => void
  ref?: RefObject<HTMLButtonElement | null>
}

function BigButton({ hint, icon, children, primary, onClick, ref }: BigProps) {
  return (
    <Button
      ref={ref}
      size="web"
      variant={primary ? 'primary' : 'outline'}
      icon={icon}
      iconAfter={
        <Kbd aria-hidden="true" className={key}>
          {hint}
        </Kbd>
      }
      onClick={onClick}
      aria-keyshortcuts={hint}
      className={big}
    >
      {children}
    </Button>
  )
}

/** What is said about an example: accept, edit, reject with one of five reasons. */
export function Verdict(props: Props) {
  const { mode, saving, onAccept, onEdit, onReject, onReason, onBack } = props
  const edit = useRef<HTMLButtonElement>(null)
  const reject = useRef<HTMLButtonElement>(null)
  const before = useRef(mode)
  useEffect(() => {
    // What had the focus is gone: it goes back to where it came from.
    if (mode === 'judging' && document.activeElement === document.body) {
      if (before.current === 'editing') edit.current?.focus()
      if (before.current === 'rejecting') reject.current?.focus()
    }
    before.current = mode
  }, [mode])
  if (mode === 'editing') {
    return (
      <div className="grid gap-2 max-sm:grid-cols-2">
        <Button
          type="submit"
          form={editorForm}
          size="web"
          variant="primary"
          loading={saving}
          className={big}
          icon={<Check />}
        >
          Save and accept
        </Button>
        <Button size="web" onClick={onBack} className={big} icon={<X />}>
          Leave as it was
        </Button>
      </div>
    )
  }
  if (mode === 'rejecting') return <Reasons onReason={onReason} onBack={onBack} />
  return (
    <div className="grid gap-2 max-sm:grid-cols-3">
      <BigButton primary hint="A" icon={<Check />} onClick={onAccept}>
        Accept
      </BigButton>
      <BigButton ref={edit} hint="E" icon={<Pencil />} onClick={onEdit}>
        <span>
          Edit<span className="max-sm:hidden">, then accept</span>
        </span>
      </BigButton>
      <BigButton ref={reject} hint="R" icon={<X />} onClick={onReject}>
        Reject
      </BigButton>
    </div>
  )
}

function Reasons({ onReason, onBack }: Pick<Props, 'onReason' | 'onBack'>) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus()
  }, [])
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 font-semibold">Why is it rejected?</legend>
      {rejectReasons.map(({ value, says }, index) => (
        <button
          key={value}
          ref={index === 0 ? first : undefined}
          type="button"
          onClick={() => onReason(value)}
          className="flex min-h-9 items-center gap-2.5 rounded-control border border-line bg-surface px-2.5 py-1 text-left hover:border-line-2 hover:bg-sunken max-sm:min-h-11"
        >
          <Kbd>{index + 1}</Kbd>
          <span>
            <b className="font-semibold">{value[0]?.toUpperCase() + value.slice(1)}</b>
            <span className="ml-1.5 text-ink-3">{says}</span>
          </span>
        </button>
      ))}
      <Button variant="quiet" onClick={onBack} className="mt-1 justify-self-start">
        Back <Kbd className="max-drawer:hidden">Esc</Kbd>
      </Button>
    </fieldset>
  )
}
