import { type Ask, understand } from '@/lib/chat/agents/sales/ask'
import { languageOf } from '@/lib/chat/agents/sales/language'
import { type Asked, lastSaid, resultsOf, type Script, type Step } from './script'

type State = {
  basket: { sku: string; quantity: number }[]
  shown_last: { number: number; sku: string }[]
  looked_at: string[]
  last_action: string | null
}

/** What the brief says of the session. */
function stateOf({ messages }: Asked): State {
  const [, json = '{}'] = /<data name="session">(.*)<\/data>/.exec(messages[0]?.content ?? '') ?? []
  return { basket: [], shown_last: [], looked_at: [], last_action: null, ...JSON.parse(json) }
}

type Result = Record<string, unknown>
type Named = { sku: string; name: string; price?: string; quantity?: number }
const named = (result: Result, key: string) => (result[key] ?? []) as Named[]
const listOf = (things: Named[]) => things.map(({ name, price = '' }) => `${name} ${price}`.trim()).join(', ')

type Words = Record<'hello' | 'found' | 'nothing' | 'basket' | 'empty' | 'staff' | 'done' | 'sorry', string>
const words: Record<string, Words> = {
  en: {
    hello: 'Hello. What are you looking for?',
    found: 'Here is what fits:',
    nothing: 'There is nothing like it in this shop.',
    basket: 'In your basket now:',
    empty: 'Your basket is empty.',
    staff: 'I have told the staff; they can write here.',
    done: 'Ordered. You pay at the counter:',
    sorry: 'That did not work.',
  },
  de: {
    hello: 'Guten Tag. Was suchen Sie?',
    found: 'Das passt:',
    nothing: 'So etwas gibt es hier nicht.',
    basket: 'Jetzt im Warenkorb:',
    empty: 'Ihr Warenkorb ist leer.',
    staff: 'Ich habe Bescheid gesagt; jemand kann hier schreiben.',
    done: 'Bestellt. Sie bezahlen an der Kasse:',
    sorry: 'Das ging nicht.',
  },
  hi: {
    hello: 'नमस्ते। आप क्या ढूँढ रहे हैं?',
    found: 'यह देखिए:',
    nothing: 'ऐसा कुछ यहाँ नहीं है।',
    basket: 'अब टोकरी में:',
    empty: 'आपकी टोकरी खाली है।',
    staff: 'कर्मचारियों को बता दिया है; वे यहाँ लिख सकते हैं।',
    done: 'ऑर्डर हो गया। भुगतान काउंटर पर:',
    sorry: 'यह नहीं हो सका।',
  },
}

const call = (name: string, input: unknown = {}): Step => ({ call: name, input })

/** A deterministic stand-in for a model: asks the tools for what was said, and tells in a sentence what they say. */
export const shopkeeper: Script = (asked) => {
  const text = lastSaid(asked)
  const say = words[languageOf(text) ?? 'en'] as Words
  const ask = understand(text)
  const results = resultsOf(asked)
  const last = results.at(-1)
  if (last) return after(last, { say, ask, asked })
  const steps = before({ say, ask, text, state: stateOf(asked) })
  const offered = steps.filter((step) => !('call' in step) || asked.tools.includes(step.call))
  return offered.length > 0 ? offered : [call('shop_information', { question: text.slice(0, 300) })]
}

type Before = { say: Words; ask: Ask; text: string; state: State }

function before({ say, ask, text, state }: Before): Step[] {
  const has = (...intents: string[]) => intents.some((intent) => (ask.intents as Set<string>).has(intent))
  const question = { question: text.slice(0, 300) }
  const chosen = chosenSku(ask, state)
  if (has('person')) return [call('call_staff')]
  if (has('loyalty')) return [call('loyalty')]
  if (has('orders')) return [call('order_history')]
  if (has('service', 'shop')) return [call('shop_information', question)]
  if (state.last_action === 'asked_order' && has('yes', 'checkout')) return [call('place_order')]
  if (has('remove')) return state.basket.map(({ sku }) => call('remove_from_basket', { sku })).slice(-1)
  if (has('add', 'buy') && chosen) return [call('add_to_basket', { sku: chosen, quantity: ask.quantity ?? 1 })]
  if (has('checkout')) return [call('place_order')]
  if (has('basket')) return [call('view_basket')]
  if (has('compare') && state.shown_last.length > 1) {
    return [call('compare_products', { skus: state.shown_last.map(({ sku }) => sku) })]
  }
  if (has('goesWith', 'recommend') && ask.terms.length === 0) return [call('recommend')]
  if (has('greeting', 'thanks', 'bye', 'help') && ask.terms.length === 0) return [{ say: say.hello }]
  const { colour, budget } = ask
  const limits = { ...(colour ? { colour } : {}), ...(budget.max === undefined ? {} : { max_price: budget.max / 100 }) }
  return [call('search_catalogue', { text: text.slice(0, 200), ...limits })]
}

function chosenSku({ ordinals, terms }: Ask, { shown_last, looked_at }: State): string | undefined {
  if (ordinals[0]) return shown_last.at(ordinals[0] > 0 ? ordinals[0] - 1 : ordinals[0])?.sku
  return terms.length === 0 ? (looked_at[0] ?? shown_last[0]?.sku) : undefined
}

type After = { say: Words; ask: Ask; asked: Asked }

function after({ name, result }: { name: string; result: Result }, { say, ask, asked }: After): Step[] {
  if (result.error) return [{ say: say.sorry }]
  if (result.said_to_them) return []
  const found = [...named(result, 'found'), ...named(result, 'products'), ...named(result, 'recommended')]
  const adding = ask.intents.has('add') && name === 'search_catalogue' && found[0]
  if (adding && asked.tools.includes('add_to_basket'))
    return [call('add_to_basket', { sku: found[0]?.sku, quantity: 1 })]
  if (name === 'place_order') return [{ say: `${say.done} ${result.ordered}, ${result.total}.` }]
  if (name === 'call_staff') return [{ say: say.staff }]
  if (name === 'shop_information') return [{ say: (result.texts as { text: string }[])[0]?.text ?? say.nothing }]
  if (result.basket) {
    const lines = named(result, 'basket').map(({ name: of, quantity }) => `${quantity} × ${of}`)
    return [{ say: lines.length > 0 ? `${say.basket} ${lines.join(', ')}. ${result.total}.` : say.empty }]
  }
  if (name === 'order_history')
    return [{ say: named(result, 'orders').length > 0 ? JSON.stringify(result.orders) : say.nothing }]
  if (name === 'loyalty') return [{ say: String(result.tier ?? result.why) }]
  return [{ say: found.length > 0 ? `${say.found} ${listOf(found.slice(0, 3))}.` : say.nothing }]
}
