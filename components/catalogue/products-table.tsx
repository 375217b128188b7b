'use client'

import { type ReactNode, useRef } from 'react'
import { Table, TableFoot, Th } from '@/components/ui/table'
import { useKeys } from '@/components/ui/use-keys'
import { VirtualBody } from '@/components/ui/virtual-body'
import type { ProductView } from '@/lib/catalog/schema'
import { ProductRow } from './product-row'

type Props = { products: ProductView[]; onOpen: (sku: string) => void; more: ReactNode }

const columns = 5

/** The list itself: J and K move from row to row, Enter opens. */
export function ProductsTable({ products, onOpen, more }: Props) {
  const frame = useRef<HTMLTableElement>(null)
  const move = (by: number) => {
    const rows = [...(frame.current?.querySelectorAll<HTMLElement>('button[data-product]') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1
    rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <Table ref={frame} label="Products" className="min-w-[760px] table-fixed max-sm:block max-sm:min-w-0">
      <thead className="max-sm:hidden">
        <tr>
          <Th>Product</Th>
          <Th className="w-[150px]">Category</Th>
          <Th numeric className="w-[110px]">
            Price
          </Th>
          <Th numeric className="w-[110px]">
            Stock
          </Th>
          <Th className="w-[200px]">Place</Th>
        </tr>
      </thead>
      <VirtualBody
        count={products.length}
        keyOf={(index) => products[index]?.sku ?? index}
        rowHeight={61}
        columns={columns}
        className="max-sm:block"
        row={(index, measure) => {
          const product = products[index]
          return product ? <ProductRow key={product.sku} {...{ product, index, onOpen, measure }} /> : null
        }}
      />
      <TableFoot columns={columns} className="max-sm:block">
        {more}
      </TableFoot>
    </Table>
  )
}
