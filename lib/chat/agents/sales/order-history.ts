import { formatPrice } from '@/lib/catalog/price'
import { ordersOf } from '@/lib/catalog/read-orders'
import { regionOf } from '@/lib/locale/locale-schema'
import { beginnings } from './browse'
import { phrases } from './fold'
import { type Act, answer } from './scene'

const mostTold = 3
const called = /(?<![\p{L}\p{N}])t\d{4,}(?![\p{L}\p{N}])/iu

const changing = phrases(
  'cancel*, change, add, remove, wrong, stornier*, ändern, falsch*, रद्द, बदल*, cancel kar*, badal*',
)

/** The orders of this very person, or of a guest's session: when, what for and how they stand. In words alone: an order as a part is one just placed. */
export const tellOrders: Act = async (scene) => {
  const { say, turn, tx, locale } = scene
  const { personId, id: sessionId } = turn.session
  const all = await ordersOf({ personId, sessionId }, tx)
  const [number] = called.exec(turn.text) ?? []
  const meant = number ? all.filter((one) => one.number === number.toUpperCase()) : all
  const quick = [say.quick.person, say.quick.browse]
  if (meant.length === 0) {
    const text = number ? say.noSuchOrder(number.toUpperCase()) : say.noOrders(personId !== null)
    return answer({
      text,
      quick: all.length > 0 ? quick : [say.quick.person, ...beginnings(scene)],
      outcome: 'declined',
    })
  }
  const date = new Intl.DateTimeFormat(regionOf[locale], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const told = meant.slice(0, mostTold).map(({ number, placed_at, lines, total, currency, status }) =>
    say.order({
      number,
      date: date.format(new Date(placed_at)),
      goods: lines.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)),
      total: formatPrice(total, currency, locale),
      status,
    }),
  )
  const change = changing.test(scene.ask.text) ? ` ${say.changeOrder}` : ''
  return answer({ text: told.join(' ') + change, quick })
}
