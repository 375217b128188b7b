/** One line under a heading of a described page; an element has its words and its selector apart. */
export type PageItem = { words: string; selector: string | null }
export type PageSection = { label: string; text: string; items: PageItem[] }

const labels = ['Goal', 'Page', 'Title', 'Last actions', 'Elements']
const heading = new RegExp(`^(${labels.join('|')}):(?: (.*))?$`)

function itemOf(line: string, label: string): PageItem {
  const text = line.slice(2)
  const cut = label === 'Elements' ? text.indexOf(' | ') : -1
  return cut < 0 ? { words: text, selector: null } : { words: text.slice(0, cut).trim(), selector: text.slice(cut + 3) }
}

/**
 * Reads what the pipeline tells a model about a page (goal, address, last actions, elements to choose from) back into its parts, so that
 * it can be set out. Null for any other text.
 */
export function parsePage(text: string): PageSection[] | null {
  if (!text.startsWith('Goal: ')) return null
  const sections: PageSection[] = []
  for (const line of text.split('\n')) {
    const found = heading.exec(line)
    const last = sections.at(-1)
    if (found?.[1]) sections.push({ label: found[1], text: found[2] ?? '', items: [] })
    else if (line.startsWith('- ')) last?.items.push(itemOf(line, last.label))
    else if (last) last.text += `\n${line}`
  }
  return sections
}
