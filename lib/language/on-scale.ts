// As in VADER: a word is worth up to 3 or so, and the sum of them is put on a scale from -1 to 1.
const flatness = 15

/** A sum of what words are worth, as a polarity from -1 to 1. */
export const onScale = (sum: number) => sum / Math.sqrt(sum * sum + flatness)

/** The sum that a polarity came from. */
export const offScale = (polarity: number) =>
  polarity * Math.sqrt(flatness / Math.max(1 - polarity * polarity, Number.EPSILON))
