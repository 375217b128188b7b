import { promisify } from 'node:util'
import { constants, gunzip, gzip } from 'node:zlib'

const squeeze = promisify(gzip)
const expand = promisify(gunzip)

/** Shorter than this, squeezing takes longer than writing. */
const shortBytes = 64_000
/** The first byte of every gzip file (RFC 1952), and of no JSON. */
const gzipMark = 0x1f

/** What a stage hands on as it is stored: JSON, and gzipped off the main thread when it is long, as it may be as long as the session. */
export async function pack(output: unknown): Promise<Buffer> {
  const json = Buffer.from(JSON.stringify(output))
  return json.length < shortBytes ? json : squeeze(json, { level: constants.Z_BEST_SPEED })
}

/** What `pack` packed. */
export async function unpack(stored: Buffer): Promise<unknown> {
  const json = stored[0] === gzipMark ? await expand(stored) : stored
  return JSON.parse(json.toString())
}
