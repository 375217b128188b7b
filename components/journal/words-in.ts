const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** How many words a text has, as the server counts them: "don't" and "E-Mail" are one each. */
export const wordsIn = (text: string) => text.match(word)?.length ?? 0
