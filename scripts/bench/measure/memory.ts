import { readFileSync } from 'node:fs'

/** Resident memory of a process in MB, as Linux counts it. */
export function residentMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kb ?? 0) / 1024
}

/** Looks at the memory of a process again and again. @returns a function that ends it and tells the most it saw, in MB */
export function watchMemory(pid: number, everyMs = 20): () => number {
  let most = residentMb(pid)
  const timer = setInterval(() => {
    most = Math.max(most, residentMb(pid))
  }, everyMs)
  return () => {
    clearInterval(timer)
    return most
  }
}
