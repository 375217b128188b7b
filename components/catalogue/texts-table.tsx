'use client'

import { type ReactNode, useRef } from 'react'
import { CellLines, Table, TableFoot, Td, Th, Tr } from '@/components/ui/table'
import { useKeys } from '@/components/ui/use-keys'
import { languageNames } from './language-names'
import type { TextItem, TextKind } from './text-kind'

const columns = 3
const cell = 'h-[57px] max-sm:block max-sm:h-auto max-sm:border-0 max-sm:p-0'
const row =
  'relative max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-line max-sm:border-t max-sm:px-4 max-sm:py-3 max-sm:first:border-t-0'

type Props = { kind: TextKind; items: TextItem[]; onOpen: (item: TextItem) => void; more: ReactNode }

/** Texts in order of their names and languages: J and K move from row to row, Enter opens. */
export function TextsTable({ kind, items, onOpen, more }: Props) {
  const frame = useRef<HTMLTableElement>(null)
  const move = (by: number) => {
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>('button[data-text]') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1
    rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <Table ref={frame} label={kind.head} className="min-w-[760px] table-fixed max-sm:block max-sm:min-w-0">
      <thead className="max-sm:hidden">
        <tr>
          <Th className="w-[260px]">{kind.head}</Th>
          <Th className="w-[120px]">Language</Th>
          <Th>Text</Th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {items.map((item) => {
          const { title, note } = kind.titleOf(item.values)
          return (
            <Tr key={item.id} className={row}>
              <Td className={cell}>
                <CellLines
                  title={
                    <button
                      type="button"
                      data-text={item.id}
                      onClick={() => onOpen(item)}
                      lang={item.locale}
                      className="ui-bare block max-w-full truncate text-left after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:outline-thread focus-visible:after:-outline-offset-2"
                    >
                      {title}
                    </button>
                  }
                  note={note}
                />
              </Td>
              <Td className={cell}>
                <span lang={item.locale} className="text-ink-2">
                  {languageNames[item.locale]}
                </span>
              </Td>
              <Td className={`${cell} max-sm:col-span-2`}>
                <span lang={item.locale} className="line-clamp-2 text-ink-2 [overflow-wrap:anywhere]">
                  {kind.excerptOf(item.values)}
                </span>
              </Td>
            </Tr>
          )
        })}
      </tbody>
      <TableFoot columns={columns} className="max-sm:block">
        {more}
      </TableFoot>
    </Table>
  )
}
