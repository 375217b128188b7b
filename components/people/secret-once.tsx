import { CopyButton } from '@/components/ui/copy-button'

/** Something secret, in sight this one time: a link or a key, to be copied and handed over. */
export function SecretOnce({ label, secret, children }: { label: string; secret: string; children: string }) {
  return (
    <div className="rounded-card border border-line bg-sunken p-3.5">
      <p className="font-medium">{label}</p>
      <p className="mt-1.5 select-all font-mono text-[13px]/[1.5] tracking-[-.02em] [overflow-wrap:anywhere]">
        {secret}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <CopyButton variant="ink" text={secret}>
          Copy
        </CopyButton>
        <span className="min-w-0 flex-1 text-ink-2">{children}</span>
      </div>
    </div>
  )
}
