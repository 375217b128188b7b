import { expect, test } from 'vitest'
import { entryFile, entryFileName } from './entry-file'
import { blankPage } from './save-queue'

test('an entry becomes a file with a plain name', () => {
  const draft = { ...blankPage().draft, title: 'Rain: or/not?', content: 'It rained.\n' }
  expect(entryFileName('md', draft, '2026-11-20')).toBe('Rain ornot.md')
  expect(entryFileName('json', blankPage().draft, '2026-11-20')).toBe('entry-2026-11-20.json')
  expect(entryFile('md', draft, undefined, 'Friday 20 November')).toBe(
    '# Rain: or/not?\n\n*Friday 20 November*\n\nIt rained.\n',
  )
  expect(JSON.parse(entryFile('json', draft, undefined, ''))).toMatchObject({ title: 'Rain: or/not?', theme: null })
})
