/** A doc comment of a schema file: what it stands before, as the constant and the fields that lead there, and its words. */
export type Comment = { path: string[]; text: string }

const opening = /^(\s*)\/\*\*(.*)$/
const constant = /^(?:export )?const (\w+)/
const field = /^(\s+)(\w+): /

function wordsOf(lines: string[]): string {
  const text = lines.join('\n').replace(/^\s*\/\*\*|\*\/\s*$/g, '')
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim()
}

/** The doc comments before constants and fields. Indents say what stands inside what: the formatter sees to them. */
export function readComments(source: string): Comment[] {
  const found: Comment[] = []
  let inside: { indent: number; name: string }[] = []
  let comment: string[] | null = null
  let text: string | null = null
  for (const line of source.split('\n')) {
    if (comment || opening.test(line)) {
      comment = [...(comment ?? []), line]
      if (!line.includes('*/')) continue
      text = wordsOf(comment)
      comment = null
      continue
    }
    const top = constant.exec(line)?.[1]
    const [, indent = '', key] = field.exec(line) ?? []
    const name = top ?? key
    if (name) {
      inside = [...inside.filter((outer) => outer.indent < indent.length), { indent: indent.length, name }]
      if (top) inside = [{ indent: 0, name }]
      if (text) found.push({ path: inside.map((outer) => outer.name), text })
    }
    text = null
  }
  return found
}
