import { sha256 } from '@/lib/ids'

/** A number that a text always gives: chance has no part in what a companion says. */
export const seedOf = (...texts: string[]): number => sha256(texts.join('\u0000')).readUInt32BE(0)
