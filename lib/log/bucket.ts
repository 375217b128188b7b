type Bucket = { tokens: number; at: number }

const mostBuckets = 50_000

/**
 * Token buckets in this process: `take` says yes `burst` times at once and `perSecond` times a second after that. Ingest cannot afford a
 * query for this. Bounded: the bucket that was full longest ago is forgotten first, and a forgotten bucket is a full one.
 */
export function createBuckets(perSecond: number, burst: number) {
  const buckets = new Map<string, Bucket>()
  return {
    /** @returns 0 when `count` were taken, else the seconds to wait. */
    take(key: string, count: number, now: number): number {
      const known = buckets.get(key) ?? { tokens: burst, at: now }
      const tokens = Math.min(burst, known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond)
      const enough = tokens >= count || tokens === burst
      buckets.delete(key)
      buckets.set(key, { tokens: enough ? Math.max(0, tokens - count) : tokens, at: now })
      if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? '')
      return enough ? 0 : Math.ceil((count - tokens) / perSecond)
    },
  }
}
