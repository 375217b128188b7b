import { sha256 } from '@/lib/ids'

const all = 2 ** 32

/**
 * Which part of a dataset a session falls into, decided by the seed and its id alone, so that all its examples go together. Whoever is held
 * back at a share stays so at a larger one.
 */
export function splitOf(sessionId: string, { held, seed }: { held: number; seed: string }): 'train' | 'valid' {
  return sha256(`${seed}:${sessionId}`).readUInt32BE(0) / all < held / 100 ? 'valid' : 'train'
}
