import { Button } from './button'
import { CopyButton } from './copy-button'

type Props = {
  /** What it is, where the title around it does not say it. */
  label?: string
  secret: string
  children: string
  /** Ends the look at it; without it, whoever shows it has an end of its own. */
  onDone?: () => void
}

/** Something secret, in sight this one time: a link or a key, to be copied and handed over. */
export function SecretOnce({ label, secret, children, onDone }: Props) {
  return (
    <>
      <div className="rounded-card border border-line bg-sunken p-3.5">
        {label ? <p className="mb-1.5 font-medium">{label}</p> : null}
        <p className="select-all font-mono text-[13px]/[1.5] tracking-[-.02em] [overflow-wrap:anywhere]">{secret}</p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <CopyButton variant="ink" text={secret}>
            Copy
          </CopyButton>
          <span className="min-w-0 flex-1 text-ink-2">{children}</span>
        </div>
      </div>
      {onDone ? (
        <div className="mt-5 flex justify-end">
          <Button variant="primary" onClick={onDone}>
            Done
          </Button>
        </div>
      ) : null}
    </>
  )
}
