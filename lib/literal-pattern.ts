/** A text as a regular expression takes it literally, with the flag `u` or without; not within brackets of a class. */
export const literalPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
