import { bags } from './bags'
import { bottles } from './bottles'
import { camping } from './camping'
import { clothing } from './clothing'
import { cycling } from './cycling'
import { electronics } from './electronics'
import { jackets } from './jackets'
import { kitchen } from './kitchen'
import { lighting } from './lighting'
import type { SeedProduct } from './product'
import { shoes } from './shoes'
import { stationery } from './stationery'
import { umbrellas } from './umbrellas'

/** Every product of the demo shop, in the order of the categories. */
export const products: SeedProduct[] = [
  ...jackets,
  ...clothing,
  ...bags,
  ...umbrellas,
  ...shoes,
  ...cycling,
  ...camping,
  ...lighting,
  ...bottles,
  ...kitchen,
  ...electronics,
  ...stationery,
]
