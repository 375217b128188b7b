import { cx } from '@/components/ui/cx'
import type { ProductView } from '@/lib/catalog/schema'

/** The picture of a product, filling the place it stands in. Its name always stands beside it. */
export function ProductImage({ product, className }: { product: ProductView; className?: string | undefined }) {
  return (
    // biome-ignore lint/performance/noImgElement: drawings of a few hundred bytes from our own address
    <img src={product.imageUrl} alt="" width={240} height={180} className={cx('size-full object-cover', className)} />
  )
}
