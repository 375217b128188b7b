import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inline, quoted } from './export-markdown-text'

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '[x]: https://evil.example',
  '&lt;b&gt;',
  '```html\n<b>\n```',
  '~~~\nx\n~~~',
  '# heading',
  'title\n===\ntitle\n---',
  '* * *',
  '- item\n+ item\n1. item\n2) item',
  '| a | b |\n| - | - |',
  '{alert(1)} {{ site }} {% raw %}',
  '$\\href{javascript:alert(1)}{x}$',
  ':::script\nx',
  '    code\n\tcode',
  'a\\\nb',
  'one\u2028<b>two\u0085<i>three\r<u>four',
  '\u001b[31mred\u0007',
]
/** A line of plain words: every sign that could act is escaped, and nothing at its beginning makes it more than a line. */
const plain = /^(?:\\[!-/:-@[-`{-~]|[^\\`*_{}[\]<>&~|#$])*$/
const acts = /^(?:[-+=:!]|\d+[.)]|[\t ])/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for
const controls = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/

function expectPlain(text: string) {
  for (const line of quoted(text).split('\n')) {
    expect(line).toMatch(/^>(?: |$)/)
    const words = line.slice(2)
    expect(words).toMatch(plain)
    expect(words).not.toMatch(acts)
    expect(words).not.toMatch(controls)
  }
  const one = inline(text)
  expect(one).toMatch(plain)
  expect(one).not.toMatch(controls)
}

test('nothing that somebody wrote acts as Markdown or HTML', () => {
  for (const payload of payloads) expectPlain(payload)
  const sign = fc.constantFrom(...'\\`*_{}[]<>&~|#$-+=:!.)(1 \t\n\r"\'@/ab\u2028\u0000')
  const text = fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'grapheme' }))
  fc.assert(fc.property(text, expectPlain), { numRuns: 2000 })
})

test('words stay as they were written, line by line', () => {
  expect(quoted('Two sizes: S, M.\n  1. S costs 5.00 (net)\n\nनमस्ते_x')).toBe(
    '> Two sizes: S, M.  \n> \u00a0\u00a01\\. S costs 5.00 (net)\n>\n> नमस्ते\\_x',
  )
  expect(inline(' An *odd*\nname ')).toBe('An \\*odd\\* name')
})
