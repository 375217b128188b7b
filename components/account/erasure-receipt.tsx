import { useLocale, useTranslations } from 'next-intl'

const named = [
  'sessions',
  'messages',
  'events',
  'training_examples',
  'user_tokens',
  'session_tokens',
  'identities',
] as const

/** What was erased, in words; tables that nobody would know by name stand together. */
export function ErasureReceipt({ erased }: { erased: Record<string, number> }) {
  const t = useTranslations('account.data')
  const locale = useLocale()
  const known = named.map((table) => ({ what: t(`tables.${table}`), count: erased[table] ?? 0 }))
  const all = Object.values(erased).reduce((sum, count) => sum + count, 0)
  const others = all - known.reduce((sum, { count }) => sum + count, 0)
  const rows = [...known, { what: t('others'), count: others }].filter(({ count }) => count > 0)
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5 rounded-card p-4 text-[14px] ground-sunken">
      {rows.map(({ what, count }) => (
        <div key={what} className="contents">
          <dt>{what}</dt>
          <dd className="text-right tabular-nums">{count.toLocaleString(locale)}</dd>
        </div>
      ))}
    </dl>
  )
}
