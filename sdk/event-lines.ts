/** One event of a stream (WHATWG HTML 9.2), as far as ours need it. */
export type StreamedEvent = { event: string; id: string; data: string }

/** Cuts a stream of text into its events, however it arrives in pieces. */
export function createEventReader(onEvent: (event: StreamedEvent) => void) {
  let pending = ''
  return (text: string) => {
    const blocks = (pending + text).split('\n\n')
    pending = blocks.pop() as string
    for (const block of blocks) {
      const fields: Record<string, string> = {}
      for (const line of block.split('\n')) {
        const at = line.indexOf(': ')
        if (at > 0) fields[line.slice(0, at)] = line.slice(at + 2)
      }
      if (fields.data) onEvent({ event: fields.event ?? 'message', id: fields.id ?? '', data: fields.data })
    }
  }
}
