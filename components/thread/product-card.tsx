import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { type Dye, dyeClass } from './dye'
import { Stepper } from './stepper'

type ProductWords = { add: string; inBasket: string; fewer: string; more: string }

type Props = {
  name: string
  /** One line: "Medium, Rack 4". */
  note?: string
  /** As shown: "₹6,490". */
  price: string
  image: ReactNode
  /** The dye whose soft fill lies behind the image. */
  tint?: Dye
  /** How many are in the basket. */
  quantity?: number
  onAdd?: () => void
  /** Turns Add into a stepper once something is in the basket. */
  onQuantity?: (quantity: number) => void
  words: ProductWords
  layout?: 'wide' | 'tall'
  disabled?: boolean
}

/** A product to put into the basket: lying for the website, standing with large targets for the kiosk. */
export function ProductCard(props: Props) {
  const { name, note, price, image, tint = 'telegram', quantity = 0, onAdd, onQuantity, words, disabled } = props
  const tall = props.layout === 'tall'
  const named = { fewer: `${words.fewer}: ${name}`, more: `${words.more}: ${name}` }
  const action =
    quantity > 0 && onQuantity ? (
      <Stepper
        count={quantity}
        onChange={onQuantity}
        labels={named}
        size={tall ? 'kiosk' : 'web'}
        className={cx(tall && 'w-full')}
      />
    ) : quantity > 0 ? (
      <span className="tl-add" data-in>
        <Check aria-hidden="true" />
        {words.inBasket}
      </span>
    ) : onAdd ? (
      <button type="button" onClick={onAdd} disabled={disabled} aria-label={`${words.add}: ${name}`} className="tl-add">
        <Plus aria-hidden="true" />
        {words.add}
      </button>
    ) : null
  return (
    <article className="tl-product" data-layout={tall ? 'tall' : 'wide'}>
      <div className={cx('tl-product-image bg-dye-soft', dyeClass(tint))}>{image}</div>
      <div className="tl-product-words">
        <h3>{name}</h3>
        {note ? <p>{note}</p> : null}
        <div className="tl-product-foot">
          <span className="tl-price">{price}</span>
          {action}
        </div>
      </div>
    </article>
  )
}

/** Cards side by side: a row that scrolls on the website, three columns at the kiosk. */
export function ProductRow({ layout = 'wide', children }: { layout?: 'wide' | 'tall'; children: ReactNode }) {
  return (
    <div className="tl-products" data-layout={layout}>
      {children}
    </div>
  )
}
