import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'

/** What signs the posts of a rule, in sight this one time. */
export function WebhookSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <>
      <div className="rounded-card border border-line bg-sunken p-3.5">
        <p className="select-all font-mono text-[13px]/[1.5] tracking-[-.02em] [overflow-wrap:anywhere]">{secret}</p>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <CopyButton variant="ink" text={secret}>
            Copy
          </CopyButton>
          <span className="min-w-0 flex-1 text-ink-2">
            Shown this once. By it the receiver knows that a post is ours; another address gets another one.
          </span>
        </div>
      </div>
      <div className="mt-5 flex justify-end">
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  )
}
