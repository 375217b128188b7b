import type { Row } from './row'
import type { Store } from './store'

/** Holds a tab's name for as long as the page is there. @returns whether it was free. */
const hold = (tab: string) =>
  new Promise<boolean>((resolve) => {
    // Only pages over TLS have locks. What is sent twice is stored once.
    if (!navigator.locks) return resolve(true)
    const whileThere = (lock: Lock | null) => {
      resolve(lock !== null)
      return lock ? new Promise((release) => addEventListener('pagehide', release)) : undefined
    }
    navigator.locks.request(`throughline ${tab}`, { ifAvailable: true }, whileThere).catch(() => resolve(true))
  })

/** Takes up what pages that are gone have left in the store. Those still there send their own. */
export async function takeLeftovers(own: string, store: Store, takeUp: (rows: Row[]) => void) {
  await hold(own)
  const left = (await store.all()).filter(({ tab }) => tab !== own)
  const tabs = [...new Set(left.map(({ tab }) => tab))]
  const free = await Promise.all(tabs.map(hold))
  takeUp(left.filter(({ tab }) => free[tabs.indexOf(tab)]))
}
