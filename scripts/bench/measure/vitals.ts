import type { Page } from '@playwright/test'

/** As web.dev defines them: milliseconds till the largest paint, of the slowest interaction, and how much moved by itself. */
export type Vitals = { lcp: number; inp: number; cls: number }

type Watched = Vitals

/** Watches a page from before its first byte. @returns reads what was seen till now. */
export async function watchVitals(page: Page): Promise<() => Promise<Vitals>> {
  await page.addInitScript(() => {
    const seen: Watched = { lcp: 0, inp: 0, cls: 0 }
    Object.assign(window, { seenVitals: seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('interactionId' in entry && entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration)
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (
          'value' in entry &&
          typeof entry.value === 'number' &&
          !('hadRecentInput' in entry && entry.hadRecentInput)
        ) {
          seen.cls += entry.value
        }
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(() => {
      const { lcp, inp, cls } = (window as typeof window & { seenVitals: Watched }).seenVitals
      return { lcp, inp, cls }
    })
}
