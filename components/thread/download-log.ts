import { type LogFormat, rowCounter } from './row-counter'

/** How far a file is; `total` is null until it is known. */
export type Downloaded = { rows: number; total: number | null }

type Options = {
  /** Answers the whole file as a stream; `x-total-rows` of the answer says how many rows it will have. */
  url: string
  /** What the file is called; its ending tells the format. */
  name: string
  onProgress: (progress: Downloaded) => void
  signal: AbortSignal
}

type Picker = (options: { suggestedName: string }) => Promise<{ createWritable(): Promise<WritableStream<Uint8Array>> }>

const everyMs = 100

/**
 * Takes a log away as a file: straight to the disk where the browser can (File System Access,
 * https://wicg.github.io/file-system-access/), else put together in memory and handed over as a download. Must be called by a press
 * of the person, who is asked where to put it.
 * @returns whether it was saved; false when the person chose no place for it, or `signal` ended it.
 * @throws Error when the server refused or broke off; nothing is left behind then.
 */
export async function downloadLog(options: Options): Promise<boolean> {
  const { signal } = options
  try {
    const file = await openFile(options.name)
    const response = await fetch(options.url, { credentials: 'same-origin', signal })
    if (!response.ok || !response.body) throw new Error(`The export answered ${response.status}`)
    await response.body.pipeThrough(counted(options, totalOf(response))).pipeTo(file, { signal })
    return true
  } catch (error) {
    if (signal.aborted || (error instanceof DOMException && error.name === 'AbortError')) return false
    throw error
  }
}

function totalOf(response: Response): number | null {
  const told = response.headers.get('x-total-rows')
  return told === null ? null : Number(told)
}

async function openFile(name: string): Promise<WritableStream<Uint8Array>> {
  const pick = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker
  if (pick) return (await pick({ suggestedName: name })).createWritable()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  return new WritableStream({
    write: (chunk: Uint8Array<ArrayBuffer>) => void chunks.push(chunk),
    close: () => saveFile(new Blob(chunks), name),
  })
}

/** Gives a file as a download. */
export function saveFile(file: Blob, name: string) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

function counted({ name, onProgress }: Options, total: number | null) {
  const count = rowCounter(name.slice(name.lastIndexOf('.') + 1) as LogFormat)
  let rows = 0
  let told = 0
  const tell = () => onProgress({ rows: total === null ? rows : Math.min(rows, total), total })
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    start: tell,
    transform(chunk, controller) {
      rows = count(chunk)
      controller.enqueue(chunk)
      if (performance.now() - told < everyMs) return
      told = performance.now()
      tell()
    },
    flush: tell,
  })
}
