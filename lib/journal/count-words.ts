const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** How many words a text has; "don't" and "E-Mail" are one each. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(word)) count++
  return count
}
