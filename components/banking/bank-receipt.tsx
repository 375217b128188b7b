import { cx } from '@/components/ui/cx'
import type { MessageView } from '@/lib/chat/schema'

const looks = {
  web: 'max-w-[420px] rounded-card border p-4 text-[14px]',
  kiosk: 'max-w-[800px] rounded-kiosk border-3 p-10 text-[32px]/[1.35]',
}

type Props = {
  receipt: Extract<MessageView['parts'][number], { type: 'bank_receipt' }>
  size: keyof typeof looks
}

/** What was done at the bank counter, as it stands on the thread: in the words of the reply. */
export function BankReceipt({ receipt: { title, lines }, size }: Props) {
  return (
    <section aria-label={title} className={cx('border-line bg-surface', looks[size])}>
      <h3 className="font-semibold">{title}</h3>
      <dl className="mt-[.4em]">
        {lines.map(({ label, value }) => (
          <div key={label} className="flex justify-between gap-[1em]">
            <dt className="text-ink-2">{label}</dt>
            <dd className="text-right tabular-nums first-letter:uppercase">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
