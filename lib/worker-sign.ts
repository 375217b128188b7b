type Sign = { at: number; ended: boolean }

// The worker runs beside server.ts, and Next's bundle is asked whether it lives.
const shared = globalThis as typeof globalThis & { throughlineWorker?: Sign }

/** As long as others wait before they take its jobs over. */
const silentMs = 20_000

/** The worker of this process lives. */
export function giveSign(now = Date.now()) {
  shared.throughlineWorker = { at: now, ended: false }
}

/** It works no more, whether or not it was asked to stop. */
export function endSigns() {
  shared.throughlineWorker = { at: Date.now(), ended: true }
}

/** Whether a worker that was started in this process lives; true where none was. */
export function worksAsItShould(now = Date.now()): boolean {
  const sign = shared.throughlineWorker
  return !sign || (!sign.ended && now - sign.at < silentMs)
}
