import type { MemoryKind } from '@/db/enums'
import type { Currency } from '@/lib/catalog/schema'

/** Words of the catalogue that something was asked for with. */
type Goods = { terms: string[] }

type Details = {
  wish: Goods
  colour: Goods & { colour: string }
  budget: Goods & { min?: number; max?: number; currency: Currency }
  size: { size: string }
  use: { use: string }
  product: { sku: string; act: 'viewed' | 'added' | 'removed' }
  purchase: { orderId: string; lines: { sku: string; quantity: number }[]; total: number; currency: Currency }
  outcome: { outcome: 'ordered' | 'asked_person' }
}

/** What a fact holds, by its kind: words of the catalogue, skus, sizes and sums in minor units; never a text that somebody typed. */
export type Fact = { [K in MemoryKind]: { kind: K; subject: string; detail: Details[K] } }[MemoryKind]

/** A stored fact as one of these. Only facts are ever stored, so that its kind tells its detail. */
export function asFact({ kind, subject, detail }: { kind: MemoryKind; subject: string; detail: unknown }): Fact {
  return { kind, subject, detail } as Fact
}
