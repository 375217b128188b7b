'use client'

import { useId } from 'react'
import { countries } from '@/components/kiosk/countries'
import { ChipGroup } from '@/components/ui/chip-group'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { locales } from '@/db/enums'
import { localeName } from '@/lib/locale/locale-schema'
import type { Faults, KioskDraft } from './kiosk-draft'

type Props = {
  draft: KioskDraft
  faults: Faults
  categories: string[]
  onChange: (part: Partial<KioskDraft>) => void
}

/** What a kiosk is called, where it stands and how it behaves. */
export function KioskFieldset({ draft, faults, categories, onChange }: Props) {
  const text = (name: 'name' | 'place' | 'idleSeconds' | 'warnSeconds') => ({
    value: draft[name],
    error: faults[name],
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" {...text('name')} maxLength={60} placeholder="Entrance 1" />
        <Field label="Place" {...text('place')} maxLength={100} placeholder="Berlin, ground floor" />
        <Field
          label="Asks after, in seconds"
          {...text('idleSeconds')}
          inputMode="numeric"
          hint="Nobody has touched it for so long."
        />
        <Field
          label="Forgets after another, in seconds"
          {...text('warnSeconds')}
          inputMode="numeric"
          hint="Then it is cleared for the next person."
        />
      </div>
      <Languages {...{ draft, faults, onChange }} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Begins in"
          value={draft.first}
          onChange={({ target }) => onChange({ first: locales.find((one) => one === target.value) ?? 'en' })}
        >
          {locales
            .filter((one) => draft.spoken.includes(one))
            .map((one) => (
              <option key={one} value={one} lang={one}>
                {localeName[one]}
              </option>
            ))}
        </Select>
        <Select
          label="Numbers begin with"
          value={draft.country}
          onChange={({ target }) => onChange({ country: target.value })}
        >
          {countries.map(({ code, name, dial }) => (
            <option key={code} value={code}>
              {dial} {name}
            </option>
          ))}
        </Select>
      </div>
      <Categories {...{ draft, categories, onChange }} />
    </>
  )
}

function Languages({ draft, faults, onChange }: Omit<Props, 'categories'>) {
  const id = useId()
  return (
    <fieldset aria-describedby={faults.spoken ? id : undefined}>
      <legend className="font-medium">Languages it offers</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {locales.map((one) => (
          <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2.5">
            <input
              type="checkbox"
              checked={draft.spoken.includes(one)}
              aria-invalid={faults.spoken ? true : undefined}
              onChange={({ target }) => {
                const spoken = locales.filter((other) =>
                  other === one ? target.checked : draft.spoken.includes(other),
                )
                onChange({ spoken, first: spoken.includes(draft.first) ? draft.first : (spoken[0] ?? draft.first) })
              }}
              className="size-4 flex-none accent-thread"
            />
            <span lang={one}>{localeName[one]}</span>
          </label>
        ))}
      </div>
      {faults.spoken ? (
        <p id={id} className="mt-1 font-medium text-danger-t">
          {faults.spoken}
        </p>
      ) : null}
    </fieldset>
  )
}

function Categories({ draft, categories, onChange }: Pick<Props, 'draft' | 'categories' | 'onChange'>) {
  // What has left the catalogue since can still be taken out.
  const all = [...new Set([...categories, ...draft.categories])]
  return (
    <div>
      <p className="font-medium">What it speaks of</p>
      <p className="mt-0.5 mb-2 text-ink-2 text-xs">
        {draft.categories.length === 0
          ? 'The whole catalogue. Choose categories to speak of those alone.'
          : 'These alone.'}
      </p>
      <ChipGroup
        type="multiple"
        label="What it speaks of"
        value={draft.categories}
        onChange={(next) => onChange({ categories: next })}
        options={all.map((value) => ({ value, label: value }))}
      />
    </div>
  )
}
