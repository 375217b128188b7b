const width = 32

/** A bar on a terminal; elsewhere nothing until it is done. */
export function showProgress(what: string, total: number) {
  const { stderr } = process
  return (done: number) => {
    if (!stderr.isTTY) return
    const filled = total === 0 ? width : Math.floor((done / total) * width)
    const bar = '━'.repeat(filled) + '─'.repeat(width - filled)
    stderr.write(`\r${what} ${bar} ${done} of ${total}${done === total ? '\n' : ''}`)
  }
}
