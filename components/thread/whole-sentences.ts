/** The part of a growing text that ends with a whole sentence; empty until the first one is there. */
export function wholeSentences(text: string): string {
  const ends = [...text.matchAll(/[.!?…।][)"'”’]*(?=\s)|\n+/gu)]
  const last = ends.at(-1)
  return last ? text.slice(0, last.index + last[0].length) : ''
}
