/**
 * Has one tab of the browser lead at a time: the first that asks, and when it goes, the next in line (Web Locks).
 * @param lead begins to lead; what it returns ends that. @param signal takes this tab out of the line, or ends its lead.
 * @returns takes the lead at once, whoever has it.
 */
export function elect(name: string, lead: () => () => void, signal: AbortSignal): () => void {
  let waiting = new AbortController()

  const hold = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve()
      const end = lead()
      ending = () => {
        end()
        resolve()
      }
    })
  let ending = () => {}
  signal.addEventListener('abort', () => {
    waiting.abort()
    ending()
  })

  const stepDown = () => {
    if (signal.aborted) return
    // Somebody else took the lead.
    ending()
    stand()
  }
  const stand = () => {
    waiting = new AbortController()
    const { signal: line } = waiting
    navigator.locks.request(name, { signal: line }, hold).catch((error) => {
      if (line.aborted) return
      // A browser that keeps nothing for a frame of another site refuses it locks too: this tab leads alone.
      if (error instanceof DOMException && error.name === 'SecurityError') void hold()
      else stepDown()
    })
  }
  stand()
  return () => {
    waiting.abort()
    navigator.locks.request(name, { steal: true }, hold).catch(stepDown)
  }
}
