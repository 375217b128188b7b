import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'

const squeeze = promisify(gzip)
const expand = promisify(gunzip)

/** What a stage hands on as it is stored: JSON, gzipped off the main thread, as it may be as long as the session. */
export async function pack(output: unknown): Promise<Buffer> {
  return squeeze(JSON.stringify(output), { level: constants.Z_BEST_SPEED })
}

/** @param stored what `pack` made, as bytes or as `\x…` text. */
export async function unpack(stored: Buffer): Promise<unknown> {
  return JSON.parse((await expand(stored)).toString())
}
