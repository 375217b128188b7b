'use client'

import { Download, Plus, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { SettledSearch } from '@/components/ui/settled-search'

type Props = {
  search: { label: string; value: string; onSettle: (q: string) => void }
  /** Beside the search: what the list is narrowed to. */
  children: ReactNode
  exportHref: string
  addLabel: string
  onImport: () => void
  onAdd: () => void
}

/** What can be done with a list of the catalogue: search, narrow, take away, bring in, add. */
export function ListBar({ search, children, exportHref, addLabel, onImport, onAdd }: Props) {
  return (
    <div className="flex flex-none flex-wrap items-center gap-2.5 px-4 py-3 sm:px-6">
      <SettledSearch {...search} hotkey="/" className="w-[260px] max-w-full max-sm:w-full" />
      {children}
      <div className="ml-auto flex flex-wrap gap-2.5 max-sm:w-full">
        <Button asChild icon={<Download />}>
          <a href={exportHref} download>
            Export
          </a>
        </Button>
        <Button icon={<Upload />} onClick={onImport}>
          Import
        </Button>
        <Button variant="primary" icon={<Plus />} onClick={onAdd}>
          {addLabel}
        </Button>
      </div>
    </div>
  )
}
