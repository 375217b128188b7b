'use client'

import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { auditActions } from '@/db/enums'
import { type AuditFilters, isWholeId } from './audit-filters'
import { actionWords } from './audit-words'
import { PersonField } from './person-field'

type Props = {
  filters: AuditFilters
  onChange: (change: Partial<AuditFilters>) => void
  onClear: (() => void) | null
}

/** What was done, by whom, to whom, on which days. */
export function AuditFilterBar({ filters, onChange, onClear }: Props) {
  const unfinished = (text: string) => (text !== '' && !isWholeId(text) ? 'C123 or the long id' : undefined)
  return (
    <div className="grid flex-none grid-cols-2 items-start gap-x-3 gap-y-2.5 px-4 py-3 sm:flex sm:flex-wrap sm:px-6">
      <Select
        label="What"
        value={filters.action ?? ''}
        onChange={(event) => onChange({ action: auditActions.find((action) => action === event.target.value) ?? null })}
        className="max-sm:col-span-2 sm:w-[236px]"
      >
        <option value="">Everything</option>
        {auditActions.map((action) => (
          <option key={action} value={action}>
            {actionWords[action]}
          </option>
        ))}
      </Select>
      <PersonField
        label="By whom"
        value={filters.actor}
        onSettle={(actor) => onChange({ actor })}
        error={unfinished(filters.actor)}
      />
      <PersonField
        label="Whose data"
        value={filters.person}
        onSettle={(person) => onChange({ person })}
        error={unfinished(filters.person)}
      />
      <Field
        label="From"
        type="date"
        value={filters.from}
        max={filters.to || undefined}
        onChange={(event) => onChange({ from: event.target.value })}
        className="sm:w-[142px]"
      />
      <Field
        label="To"
        type="date"
        value={filters.to}
        min={filters.from || undefined}
        onChange={(event) => onChange({ to: event.target.value })}
        className="sm:w-[142px]"
      />
      {onClear ? (
        <Button variant="quiet" onClick={onClear} className="self-start sm:mt-[23px]">
          Clear filters
        </Button>
      ) : null}
    </div>
  )
}
