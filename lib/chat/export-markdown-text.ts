const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal or a viewer would act on is left out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
const signs = /[\\`*_{}[\]<>&~|#$]/g

/**
 * Words as Markdown that shows them and does nothing else: whatever is a sign of CommonMark (https://spec.commonmark.org/0.31.2/), of its usual
 * extensions or of HTML stands there as itself.
 */
function literal(line: string): string {
  const indent = /^[\t ]*/.exec(line)?.[0] ?? ''
  const words = line
    .slice(indent.length)
    .trimEnd()
    .replace(signs, '\\$&')
    .replace(/^[-+=:!]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
  // Spaces at the beginning would make it code.
  return words === '' ? '' : `${'\u00a0'.repeat(indent.replaceAll('\t', '    ').length)}${words}`
}

/** Words in one line, to stand inside of others. */
export function inline(text: string): string {
  return literal(text.replace(controls, '').replace(/\s+/g, ' ').trim())
}

/** Words as a quotation, line by line as they were written. */
export function quoted(text: string): string {
  const lines = text.trim().split(lineEnds)
  return lines
    .map((line, index) => {
      const words = literal(line.replace(controls, ''))
      if (words === '') return '>'
      const breaks = lines[index + 1]?.trim()
      return `> ${words}${breaks ? '  ' : ''}`
    })
    .join('\n')
}
