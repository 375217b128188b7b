import { expect, test } from 'vitest'
import { readComments } from './comments'

const source = `
/** How it went. */
export const view = z.object({
  /** When it began. */
  at: time,
  parts: z.array(
    z.object({
      /**
       * Over two lines,
       * told as one.
       */
      kind: z.string(),
    }),
  ),
  // Not for others.
  n: z.int(),
})
export const other = z.object({ id: z.uuid() })
`

test('doc comments are found with the fields that lead to what they stand before', () => {
  expect(readComments(source)).toEqual([
    { path: ['view'], text: 'How it went.' },
    { path: ['view', 'at'], text: 'When it began.' },
    { path: ['view', 'parts', 'kind'], text: 'Over two lines, told as one.' },
  ])
})
