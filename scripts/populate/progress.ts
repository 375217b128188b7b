import { inTime, progressLine } from './progress-words'

const plainEveryMs = 5000
const barEveryMs = 100

/** How far something is, to whoever watches: a bar on a terminal, else a line every few seconds, and to the program that started this one. */
export function showProgress(what: string, total: number) {
  const { stderr } = process
  const began = performance.now()
  let shownAt = stderr.isTTY ? Number.NEGATIVE_INFINITY : began
  let last = 0
  return (done: number, more = '') => {
    const now = performance.now()
    const isLast = done === total && last < total
    last = done
    if (!isLast && now - shownAt < (stderr.isTTY ? barEveryMs : plainEveryMs)) return
    shownAt = now
    tellStarter(what, done, total)
    const line = progressLine({ what, done, total, ms: now - began, bar: stderr.isTTY, more })
    stderr.write(stderr.isTTY ? `\r\u001b[K${line}${isLast ? '\n' : ''}` : `${line}\n`)
  }
}

/** Tells the program that started this one, if one did that listens. */
export function tellStarter(what: string, done: number, total: number) {
  if (process.connected) process.send?.({ what, done, total })
}

/** How long something took since then, in words. */
export const since = (began: number) => inTime(performance.now() - began)
