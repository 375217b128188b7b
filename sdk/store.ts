import type { Row } from './row'

/** Where events wait, so that closing the tab loses none. */
export type Store = {
  put: (rows: Row[]) => void
  remove: (rows: Row[]) => void
  /** All that waits, of every tab, in the order it was logged there. */
  all: () => Promise<Row[]>
}

/** The queue of this browser for one Throughline, in IndexedDB; keeps nothing where the browser refuses that. */
export function openStore(endpoint: string): Store {
  const opening = new Promise<IDBDatabase | null>((resolve) => {
    try {
      const request = indexedDB.open(`throughline ${endpoint}`, 1)
      request.onupgradeneeded = () => request.result.createObjectStore('queue', { keyPath: ['tab', 'seq'] })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
  const change = async (work: (queue: IDBObjectStore) => void) => {
    try {
      const database = await opening
      if (database) work(database.transaction('queue', 'readwrite').objectStore('queue'))
    } catch {
      // Full, or taken away: memory still holds them.
    }
  }
  return {
    put(rows) {
      void change((queue) => {
        for (const row of rows) queue.put(row)
      })
    },
    remove(rows) {
      void change((queue) => {
        for (const { tab, seq } of rows) queue.delete([tab, seq])
      })
    },
    all: () =>
      new Promise((resolve) => {
        void change((queue) => {
          const request = queue.getAll()
          request.onsuccess = () => resolve(request.result)
        })
      }),
  }
}
