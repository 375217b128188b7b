import type { ProductView } from '@/lib/catalog/schema'
import { viewedData } from './describe'
import { attributeOf, measured } from './facts'
import { phrases } from './fold'
import { listed, ofTheKind } from './kind'
import { pick } from './pick'
import { type Act, productsOf, type Scene } from './scene'
import type { Topic } from './topics'

/** "the lightest": the measure asked for, and whether the most or the least of it is wanted. */
const extremes: { said: RegExp; topic: Topic; most: boolean }[] = [
  { said: phrases('lightest, leichteste*, सबसे हल्क*, sabse halk*'), topic: 'weight', most: false },
  { said: phrases('heaviest, schwerste*, सबसे भारी, sabse bhari'), topic: 'weight', most: true },
  { said: phrases('biggest, largest, größte*, सबसे बड*, sabse bad*'), topic: 'capacity', most: true },
  { said: phrases('smallest, kleinste*, सबसे छोट*, sabse chhot*'), topic: 'capacity', most: false },
  { said: phrases('warmest, wärmste*, सबसे (गर्म|गरम), sabse garam'), topic: 'warmth', most: false },
  { said: phrases('brightest, hellste*, सबसे (तेज|चमकदार) रोशनी'), topic: 'brightness', most: true },
]

export const extremeIn = (folded: string) => extremes.find(({ said }) => said.test(folded))

/** The lightest, biggest or warmest of the kind, where the catalogue holds that measure; else null. */
export const byMeasure: Act = async (scene) => {
  const extreme = extremeIn(scene.ask.text)
  if (!extreme) return null
  const { topic, most } = extreme
  const products = await choices(scene)
  const known = products.filter((product) => attributeOf(topic, product) !== undefined)
  const value = (product: ProductView) => (attributeOf(topic, product)?.value ?? 0) * (most ? -1 : 1)
  const sorted = known.toSorted((a, b) => value(a) - value(b))
  const [end] = sorted
  const text = end && measured(scene, topic, end)
  if (!text) return null
  const list = listed(scene, pick(sorted), { text })
  return { ...list, data: { ...list.data, ...viewedData(scene, end) } }
}

/** Out of the goods named; else out of what is on the screen, or the kind of the one thing there. */
async function choices(scene: Scene): Promise<ProductView[]> {
  const shown = scene.ask.nouns.length > 0 ? [] : await productsOf(scene, scene.turn.data.last_recommended_skus)
  if (shown.length > 1) return shown
  const [kind] = await ofTheKind(scene)
  return kind?.products ?? []
}
