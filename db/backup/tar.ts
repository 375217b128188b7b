import { BackupError } from './backup-error'

const block = 512
// No entry that is ours comes near this: a longer one means that the file is not what it seems.
const longestEntry = 1100 * 1024 * 1024

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`

/** A file of a tar archive in pieces: header, content, and what fills its last block. */
export function* tarEntry(name: string, pieces: Buffer[], at: Date): Generator<Buffer> {
  const size = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const header = Buffer.alloc(block)
  const write = (text: string, offset: number) => header.write(text, offset, 'latin1')
  write(name, 0)
  write(octal(0o600, 7), 100)
  write(octal(0, 7), 108)
  write(octal(0, 7), 116)
  write(octal(size, 11), 124)
  write(octal(Math.floor(at.getTime() / 1000), 11), 136)
  // Its own place counts as blanks in the checksum.
  write(' '.repeat(8), 148)
  write('0', 156)
  write('ustar\x0000', 257)
  write(`${octal(checksum(header), 6)} `, 148)
  yield header
  yield* pieces
  const rest = size % block
  if (rest > 0) yield Buffer.alloc(block - rest)
}

export const tarEnd = () => Buffer.alloc(2 * block)

/** The files of a tar archive that tarEntry wrote, one at a time. @throws BackupError for anything else, and where it breaks off. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<{ name: string; content: Buffer }> {
  const take = takerOf(source)
  for (;;) {
    const header = await take(block)
    const name = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '')
    if (name === '') return
    const size = Number.parseInt(header.subarray(124, 135).toString('latin1'), 8)
    const told = Number.parseInt(header.subarray(148, 154).toString('latin1'), 8)
    header.write(' '.repeat(8), 148, 'latin1')
    if (told !== checksum(header) || !(size <= longestEntry)) throw new BackupError('it is no backup of Throughline')
    const content = await take(size)
    await take((block - (size % block)) % block)
    yield { name, content }
  }
}

function checksum(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0)
}

/** Takes so many bytes off a stream at a time. */
function takerOf(source: AsyncIterable<Buffer>) {
  const stream = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let size = 0
  return async (wanted: number): Promise<Buffer> => {
    while (size < wanted) {
      const { value, done } = await stream.next()
      if (done) throw new BackupError('it ends too soon')
      held.push(value)
      size += value.byteLength
    }
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held)
    held = [all.subarray(wanted)]
    size = all.byteLength - wanted
    return all.subarray(0, wanted)
  }
}
