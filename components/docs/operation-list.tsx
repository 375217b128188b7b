'use client'

import Link from 'next/link'
import { parseAsString, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/plural'
import { SearchField } from '@/components/ui/search-field'
import type { ListedOperation, Resource } from './listed'

/** Whether every word that is looked for stands in what is said of an operation. */
function answers({ method, path, summary }: ListedOperation, resource: string, words: string[]): boolean {
  const said = `${method} ${path} ${summary} ${resource}`.toLowerCase()
  return words.every((word) => said.includes(word))
}

type Props = { resources: Resource[]; children: ReactNode }

/** Every operation by what it is about, after what is to be known first; of a search those alone that answer it. */
export function OperationList({ resources, children }: Props) {
  const [q, setQ] = useQueryState('q', parseAsString.withDefault('').withOptions({ clearOnDefault: true }))
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const found = resources
    .map((resource) => ({
      ...resource,
      operations: resource.operations.filter((one) => answers(one, resource.name, words)),
    }))
    .filter(({ operations }) => operations.length > 0)
  const count = found.reduce((sum, { operations }) => sum + operations.length, 0)
  return (
    <>
      <div className="sticky top-0 z-10 -mx-2 flex flex-wrap items-center gap-x-4 gap-y-1 px-2 py-3 ground-paper">
        <SearchField
          size="web"
          label="Find an operation"
          placeholder="Find an operation, such as session start"
          hotkey="/"
          value={q}
          onChange={({ target }) => void setQ(target.value)}
          onClear={() => void setQ('')}
          className="min-w-0 flex-1 sm:max-w-[460px]"
        />
        <p role="status" className="text-[14px] text-ink-3 max-sm:w-full">
          {plural(count, 'operation')}
        </p>
      </div>
      {words.length === 0 ? children : null}
      {found.length === 0 ? (
        <StatePanel
          art="loose"
          title="No operation answers this"
          actions={
            <Button size="web" onClick={() => void setQ('')}>
              Show all
            </Button>
          }
        >
          Search for a word of its path or of what it does.
        </StatePanel>
      ) : null}
      {found.map(({ name, anchor, description, operations }) => (
        <section key={anchor} id={anchor} aria-labelledby={`${anchor}-title`} className="scroll-mt-16 pt-9">
          <h2 id={`${anchor}-title`} className="font-bold text-[24px]/[1.2] tracking-[-.02em]">
            {name}
          </h2>
          <p className="mt-1.5 mb-3 max-w-[66ch] text-[15px]/[1.5] text-ink-2">{description}</p>
          <ul className="border-line border-t">
            {operations.map((operation) => (
              <Row key={operation.id} {...operation} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Row({ id, method, path, summary }: ListedOperation) {
  return (
    <li className="relative border-line border-b">
      <Link
        href={`/docs/${id}`}
        prefetch={false}
        className="ui-inset grid min-h-11 items-baseline gap-x-6 px-2 py-2.5 hover:bg-sunken xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
      >
        <span className="font-medium text-[15px]/[1.4]">{summary}</span>
        <span className="flex items-baseline gap-2.5 text-[13.5px]/[1.5]">
          <span className="mono w-[52px] flex-none font-semibold text-ink-2">{method}</span>
          <span className="mono text-ink-3 [overflow-wrap:anywhere]">{path}</span>
        </span>
      </Link>
    </li>
  )
}
