'use client'

import { Calendar, Check } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { Menu } from '@/components/ui/menu'
import type { Period } from './session-filters'

const choices: { period: Period | null; label: string }[] = [
  { period: 'today', label: 'Today' },
  { period: 'week', label: 'Last 7 days' },
  { period: null, label: 'All time' },
]

type Props = { value: Period | null; onChange: (period: Period | null) => void }

/** Since when those listed gave a sign. */
export function PeriodMenu({ value, onChange }: Props) {
  const chosen = choices.find(({ period }) => period === value)
  return (
    <Menu
      trigger={
        <Chip icon={<Calendar />} aria-label={`Last sign: ${chosen?.label}`}>
          {chosen?.label}
        </Chip>
      }
      items={choices.map(({ period, label }) => ({
        key: label,
        label,
        icon: <Check className={period === value ? undefined : 'invisible'} />,
        onSelect: () => onChange(period),
      }))}
    />
  )
}
