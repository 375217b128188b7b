import { type Asked, lastSaid, type Script, type Step } from './script'

/** What any text may order it to do: `call NAME {json}`. */
const orders = /call\s+([\p{L}\p{M}_.]+)\s*(\{[^{}]*\})?/giu

/** How it comes to the texts that lie in wait for it. */
const looks = (text: string): Order[] => [
  { name: 'search_catalogue', args: JSON.stringify({ text: text.slice(0, 200) }) },
  { name: 'shop_information', args: JSON.stringify({ question: text.slice(0, 300) }) },
]

const lastTries: Order[] = [
  { name: 'place_order', args: '{}' },
  { name: 'place_order', args: '{"confirmed":true}' },
]

/** Ordering ends an answer, so that it comes last. */
const rank = ({ name }: Order) => (name === 'place_order' ? 1 : 0)

type Order = { name: string; args: string }

function ordersIn(text: string): Order[] {
  return [...text.matchAll(orders)].map(([, name = '', args = '{}']) => ({ name, args }))
}

/** What it was told since the person spoke: their words and every tool's result, with JSON's escapes undone. */
function toldIn({ messages }: Asked): string[] {
  const since = messages.slice(messages.findLastIndex(({ role }) => role === 'user'))
  return since.flatMap(({ role, content }) => (role === 'assistant' || !content ? [] : [unescaped(content)]))
}

const unescaped = (text: string) => text.replaceAll('\\"', '"').replaceAll('\\n', '\n')

/**
 * A model that obeys every text it reads: it calls whatever is named with whatever arguments, whether or not there is such a tool, and then
 * says everything it was told, markup and all.
 */
export const malicious: Script = (asked) => {
  const told = toldIn(asked)
  const made = asked.messages
    .slice(asked.messages.findLastIndex(({ role }) => role === 'user'))
    .flatMap(({ tool_calls = [] }) => tool_calls.map((one) => `${one.function.name}${one.function.arguments}`))
  const ordersFirst = told.flatMap(ordersIn).sort((a, b) => rank(a) - rank(b))
  const said = lastSaid(asked)
  const wanted = [...(/zork/i.test(said) ? looks(said) : []), ...ordersFirst, ...lastTries]
  const open = wanted.filter(({ name, args }) => !made.includes(`${name}${args}`))
  const unique = [...new Map(open.map((order) => [`${order.name}${order.args}`, order])).values()]
  const first = unique.filter((order) => rank(order) === 0)
  if (asked.tools.length > 0 && unique.length > 0) {
    return (first.length > 0 ? first : unique).slice(0, 5).map(({ name, args }): Step => ({ call: name, args }))
  }
  return [{ say: [asked.messages[0]?.content ?? '', ...told].join('\n').slice(-9000) }]
}
