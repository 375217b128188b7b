'use client'

import { useQuery } from '@tanstack/react-query'
import { LoadingRows } from '@/components/thread/loading'
import { refusalWords } from '@/components/thread/say-outcome'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { productQuery } from '@/lib/catalog/product-client'
import { ProductForm } from './product-form'

type Props = {
  /** The product to change; null makes one. */
  sku: string | null
  open: boolean
  categories: string[]
  onClose: () => void
}

/** Makes or changes a product, in all its languages. */
export function ProductDialog({ sku, open, categories, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? null : onClose())}
      title={sku ? `Change ${sku}` : 'Add a product'}
      description={sku ? undefined : 'It can be found and ordered at once. Its picture is a drawing of ours.'}
      className="sm:w-[min(660px,calc(100vw-32px))]"
    >
      {sku ? (
        <StoredProduct sku={sku} categories={categories} onClose={onClose} />
      ) : (
        <ProductForm product={null} categories={categories} onClose={onClose} />
      )}
    </Dialog>
  )
}

function StoredProduct({ sku, categories, onClose }: Omit<Props, 'open' | 'sku'> & { sku: string }) {
  const { data, error, refetch } = useQuery(productQuery(sku))
  if (data) return <ProductForm product={data} categories={categories} onClose={onClose} />
  if (!error) return <LoadingRows label="The product is loading" rows={6} />
  return (
    <div role="alert" className="text-ink-2">
      <p>{refusalWords(error)}</p>
      <Button className="mt-3" onClick={() => void refetch()}>
        Try again
      </Button>
    </div>
  )
}
