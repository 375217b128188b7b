'use client'

import { type ReactNode, useCallback, useState } from 'react'
import { ListStates } from '@/components/thread/list-states'
import { StatePanel } from '@/components/thread/state-panel'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { locales } from '@/db/enums'
import type { CatalogueFilters } from './catalogue-filters'
import { ImportDialog } from './import-dialog'
import { languageNames } from './language-names'
import { ListBar } from './list-bar'
import { TextForm } from './text-form'
import type { TextItem, TextKind } from './text-kind'
import { TextsTable } from './texts-table'

type Props = {
  kind: TextKind
  list: { items: TextItem[]; pending: boolean; error: Error | null; refetch: () => void; more: ReactNode }
  filters: CatalogueFilters
  onFilter: (change: Partial<Pick<CatalogueFilters, 'q' | 'locale'>>) => void
}

/** Help texts or saved replies, to be searched, edited, imported and exported. */
export function TextsList({ kind, list, filters, onFilter }: Props) {
  const [open, setOpen] = useState<{ item: TextItem | null } | 'import' | null>(null)
  const search = useCallback((q: string) => onFilter({ q }), [onFilter])
  const close = () => setOpen(null)
  const edited = open !== null && open !== 'import' ? open : null
  const filtered = filters.q !== '' || filters.locale !== null
  return (
    <>
      <ListBar
        search={{ label: kind.searchLabel, value: filters.q, onSettle: search }}
        exportHref={`/api/${kind.what}/export`}
        addLabel={kind.addLabel}
        onImport={() => setOpen('import')}
        onAdd={() => setOpen({ item: null })}
      >
        <Select
          label="Language"
          hideLabel
          value={filters.locale ?? ''}
          onChange={({ target }) => onFilter({ locale: locales.find((one) => one === target.value) ?? null })}
          className="w-[160px] max-sm:w-full"
        >
          <option value="">All languages</option>
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {languageNames[locale]}
            </option>
          ))}
        </Select>
      </ListBar>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto border-line border-t ground-surface">
        {list.items.length > 0 ? (
          <TextsTable kind={kind} items={list.items} onOpen={(item) => setOpen({ item })} more={list.more} />
        ) : (
          <ListStates
            what="Texts"
            pending={list.pending}
            error={list.error}
            onRetry={list.refetch}
            onClear={filtered ? () => onFilter({ q: '', locale: null }) : null}
            empty={
              <StatePanel art="loose" framed={false} title={kind.empty.title}>
                {kind.empty.words}
              </StatePanel>
            }
          />
        )}
      </div>
      <Dialog
        open={edited !== null}
        onOpenChange={(next) => (next ? null : close())}
        title={edited?.item ? `Change “${kind.nameOf(edited.item.values)}”` : kind.addLabel}
      >
        {edited ? <TextForm kind={kind} item={edited.item} onClose={close} /> : null}
      </Dialog>
      <ImportDialog what={kind.what} words={kind.csv} open={open === 'import'} onClose={close} />
    </>
  )
}
