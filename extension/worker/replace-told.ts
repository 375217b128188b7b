import type { Interaction, Told } from '@/extension/shared/interaction'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** The ways in which a text stands in addresses. */
function formsOf(text: string): string[] {
  const encoded = encodeURIComponent(text)
  return [...new Set([text, encoded, encoded.replaceAll('%20', '+')])]
}

/** Replaces personal words wherever they stand by themselves. */
function wordReplacer(told: Told[]): (text: string) => string {
  const placeholders = new Map<string, string>()
  for (const { text, placeholder } of told) {
    if (!text) continue
    const parts = placeholder === '[name]' ? text.split(/\s+/).filter((part) => part.length > 3) : []
    for (const form of [text, ...parts].flatMap(formsOf)) placeholders.set(form.toLowerCase(), placeholder)
  }
  if (placeholders.size === 0) return (text) => text
  const forms = [...placeholders.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => text.replace(pattern, (found) => placeholders.get(found.toLowerCase()) ?? '')
}

/** Replaces what stands in an address under the names of masked fields, as when a form sends them there. */
function parameterReplacer(told: Told[]): (url: string) => string {
  const placeholders = new Map(told.map(({ parameter, placeholder }) => [parameter, placeholder]))
  return (url) =>
    url.replace(/([?&#;])([^=&#;]+)=([^&#;]+)/g, (pair, sign: string, name: string) => {
      const placeholder = placeholders.get(decode(name))
      return placeholder ? `${sign}${name}=${placeholder}` : pair
    })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** A function that takes what was typed into masked fields out of an interaction that repeats it: in titles, addresses, names. */
export function replacer(told: Told[]): (interaction: Interaction) => Interaction {
  const words = wordReplacer(told)
  const parameters = parameterReplacer(told)
  return ({ url, title, target, value, ...rest }) => ({
    ...rest,
    url: words(parameters(url)),
    title: words(title),
    ...(value !== undefined && { value: words(value) }),
    ...(target && {
      target: {
        ...target,
        ...(target.name && { name: words(target.name) }),
        ...(target.text && { text: words(target.text) }),
        ...(target.selectors && { selectors: target.selectors.map((parts) => parts.map(words)) }),
      },
    }),
  })
}
