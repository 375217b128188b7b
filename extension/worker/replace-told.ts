import type { Interaction, Told } from '@/extension/shared/interaction'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** The ways in which a text stands in addresses. */
function formsOf(text: string): string[] {
  const encoded = encodeURIComponent(text)
  return [...new Set([text, encoded, encoded.replaceAll('%20', '+')])]
}

/** A function that replaces what was typed into personal fields, wherever an interaction repeats it: in titles, addresses, names. */
export function replacer(told: Told[]): (interaction: Interaction) => Interaction {
  const placeholders = new Map<string, string>()
  for (const { text, placeholder } of told) {
    const parts = placeholder === '[name]' ? text.split(/\s+/).filter((part) => part.length > 3) : []
    for (const form of [text, ...parts].flatMap(formsOf)) placeholders.set(form.toLowerCase(), placeholder)
  }
  if (placeholders.size === 0) return (interaction) => interaction
  const forms = [...placeholders.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  const clean = (text: string) => text.replace(pattern, (found) => placeholders.get(found.toLowerCase()) ?? '')

  return ({ url, title, target, value, ...rest }) => ({
    ...rest,
    url: clean(url),
    title: clean(title),
    ...(value !== undefined && { value: clean(value) }),
    ...(target && {
      target: {
        ...target,
        ...(target.name && { name: clean(target.name) }),
        ...(target.text && { text: clean(target.text) }),
        ...(target.selectors && { selectors: target.selectors.map((parts) => parts.map(clean)) }),
      },
    }),
  })
}
