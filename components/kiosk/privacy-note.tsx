import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** What is kept and how long, on the screen and not behind a link. */
export function PrivacyNote({ retentionDays }: { retentionDays: number }) {
  const words = useTranslations('kiosk')
  return (
    <p className="flex gap-[22px] text-[28px]/[1.45] text-ink-2">
      <ShieldCheck aria-hidden="true" className="mt-0.5 size-9 flex-none text-ink-3" />
      {words('privacy', { days: retentionDays })}
    </p>
  )
}
