'use client'

import { useId, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { Textarea } from '@/components/ui/textarea'
import { type Locale, locales } from '@/db/enums'
import { languageNames } from './language-names'
import type { Faults, ProductDraft } from './product-draft'

type Props = {
  draft: ProductDraft
  onChange: (part: Partial<ProductDraft>) => void
  faults: Faults
  /** Whether it is new, so that its sku is still to be chosen. */
  fresh: boolean
  categories: string[]
}

type Plain = 'sku' | 'category' | 'place' | 'priceInr' | 'priceEur' | 'stock' | 'attributes'

/** Everything of a product but its picture; words one language at a time. */
export function ProductFieldset({ draft, onChange, faults, fresh, categories }: Props) {
  const list = useId()
  const plain = (name: Plain) => ({
    value: draft[name],
    error: faults[name],
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="SKU"
          {...plain('sku')}
          disabled={!fresh}
          maxLength={64}
          inputClassName="font-mono"
          hint={fresh ? 'Letters, digits, dots, dashes. It stays.' : undefined}
        />
        <Field label="Category" {...plain('category')} maxLength={40} list={list} hint="Small letters and dashes" />
        <datalist id={list}>
          {categories.map((category) => (
            <option key={category} value={category} />
          ))}
        </datalist>
      </div>
      <ProductWords draft={draft} onChange={onChange} faults={faults} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Field label="Price in ₹" {...plain('priceInr')} inputMode="decimal" maxLength={12} />
        <Field label="Price in €" {...plain('priceEur')} inputMode="decimal" maxLength={12} />
        <Field label="Stock" {...plain('stock')} inputMode="numeric" maxLength={9} />
        <Field label="Place" {...plain('place')} maxLength={60} placeholder="Rack 4" />
      </div>
      <Textarea
        label="Attributes"
        {...plain('attributes')}
        maxLength={4000}
        spellCheck={false}
        inputClassName="font-mono text-[12.5px]"
        hint="One a line: colour: teal, weightG: 410, use: [rain, cycling]. The assistant finds and answers by them."
      />
    </>
  )
}

function ProductWords({ draft, onChange, faults }: Pick<Props, 'draft' | 'onChange' | 'faults'>) {
  const [chosen, setChosen] = useState<Locale>('en')
  const faulty = locales.find((one) => ['name', 'line', 'description'].some((field) => faults[`${field}.${one}`]))
  // What has to be mended is shown, whichever language was open; other languages wait for it.
  const locale = faulty ?? chosen
  const words = (name: 'name' | 'line' | 'description') => ({
    lang: locale,
    value: draft[name][locale],
    error: faults[`${name}.${locale}`],
    autoComplete: 'off',
    placeholder: locale === 'en' ? undefined : draft[name].en,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ [name]: { ...draft[name], [locale]: target.value } }),
  })
  return (
    <div className="grid gap-3">
      <Segmented
        label="Language of the words"
        value={locale}
        onChange={(next) => setChosen(locales.find((one) => one === next) ?? 'en')}
        options={locales.map((one) => ({ value: one, label: languageNames[one], lang: one }))}
        className="w-full sm:w-auto sm:justify-self-start"
      />
      <Field label={`Name (${languageNames[locale]})`} {...words('name')} maxLength={80} />
      <Field label={`In one line (${languageNames[locale]})`} {...words('line')} maxLength={60} />
      <Textarea label={`Description (${languageNames[locale]})`} {...words('description')} maxLength={1000} />
    </div>
  )
}
