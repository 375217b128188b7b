'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { useFirstFault } from '@/components/ui/use-first-fault'
import { changeProduct, createProduct, removeProduct } from '@/lib/catalog/product-client'
import type { ProductFields, ProductRecord } from '@/lib/catalog/product-schema'
import { changeOf, draftOf, type Faults, readDraft } from './product-draft'
import { ProductFieldset } from './product-fields'
import { RemoveButton } from './remove-button'

type Props = { product: ProductRecord | null; categories: string[]; onClose: () => void }

/** The form of a product: checked by the schema of the API before anything is sent. */
export function ProductForm({ product, categories, onClose }: Props) {
  const cache = useQueryClient()
  // As it was when the form opened: only what differs from it is sent.
  const [before] = useState(product)
  const [draft, setDraft] = useState(() => draftOf(product))
  const [faults, setFaults] = useState<Faults>({})
  const { form, showFirstFault } = useFirstFault()
  const done = async (words: string) => {
    await cache.invalidateQueries({ queryKey: ['products'] })
    toast.success(words)
    onClose()
  }
  const save = useMutation({
    mutationFn: (fields: ProductFields) =>
      before ? changeProduct(before.sku, changeOf(before, fields)) : createProduct(fields),
    onSuccess: ({ sku, name }) => done(before ? `${name.en} is saved` : `${name.en} (${sku}) is in the catalogue`),
  })
  const remove = useMutation({
    mutationFn: (sku: string) => removeProduct(sku),
    onSuccess: (_, sku) => done(`${sku} is deleted`),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readDraft(draft)
    setFaults('faults' in read ? read.faults : {})
    showFirstFault()
    if ('fields' in read && !save.isPending) save.mutate(read.fields)
  }
  const change = (part: Partial<typeof draft>) => {
    setDraft((was) => ({ ...was, ...part }))
    if (Object.keys(faults).length > 0) setFaults({})
  }
  const refused = save.error ?? remove.error
  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-5">
      <ProductFieldset {...{ draft, faults, categories }} onChange={change} fresh={!before} />
      {refused ? (
        <p role="alert" className="font-medium text-danger-t">
          {refusalWords(refused)}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        {before ? (
          <RemoveButton
            what={before.name.en}
            loss="It leaves the catalogue and is found no more. Orders keep what they say of it."
            pending={remove.isPending}
            onRemove={() => remove.mutate(before.sku)}
          />
        ) : null}
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" type="submit" loading={save.isPending}>
          {before ? 'Save the product' : 'Add the product'}
        </Button>
      </div>
    </form>
  )
}
