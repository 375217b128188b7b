import type { AgentTool } from '@/lib/chat/agents/agent'
import { callStaff } from '@/lib/chat/agents/help/tools/call-staff'
import { shopInformation } from '@/lib/chat/agents/help/tools/shop-information'
import { addToBasket } from './add-to-basket'
import { changeBasket } from './change-basket'
import { compareProducts } from './compare-products'
import { loyalty } from './loyalty'
import { orderHistory } from './order-history'
import { placeOrder } from './place-order'
import { recommend } from './recommend'
import { removeFromBasket } from './remove-from-basket'
import { searchCatalogue } from './search-catalogue'
import { showProduct } from './show-product'
import { viewBasket } from './view-basket'

/** Everything a model may have the shop assistant do. */
export const salesTools: AgentTool[] = [
  searchCatalogue,
  showProduct,
  compareProducts,
  recommend,
  addToBasket,
  changeBasket,
  removeFromBasket,
  viewBasket,
  placeOrder,
  orderHistory,
  loyalty,
  shopInformation,
  callStaff,
]
