import type { Agent } from './agent'
import { brief } from './brief'
import { callStaff } from './help/tools/call-staff'
import { shopInformation } from './help/tools/shop-information'
import { searchCatalogue } from './sales/tools/search-catalogue'
import { viewBasket } from './sales/tools/view-basket'

const role = `You answer questions about this shop itself: opening hours, returns, delivery, paying and the like, from shop_information alone. Call it before you answer. If none of its texts answers the question, say that you do not know and offer a member of staff. When they want a person, call call_staff and say what it tells: that somebody will write here soon, or, when nobody is at the screen, that it may take a while; somebody is at the counter.`

/** How a model speaks as the help desk. */
export const helpBrief: NonNullable<Agent['model']> = {
  instructions: async (turn) => brief(role, turn),
  tools: [shopInformation, callStaff, searchCatalogue, viewBasket],
}
