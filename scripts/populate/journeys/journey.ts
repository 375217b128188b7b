import type { Interaction } from '@/lib/pipeline/schema'
import { createRandom, type Random } from '@/scripts/populate/random'
import { Browser } from './browser'
import { type Site, sites } from './sites'

/** What is wrong with a recording that teaches nothing; `whole` is one that does. */
export const flaws = ['whole', 'only looked', 'no element', 'no web page', 'broken off'] as const
export type Flaw = (typeof flaws)[number]

export type InventedJourney = {
  id: string
  site: string
  goal: string
  flaw: Flaw
  at: Date
  interactions: Interaction[]
}

const day = 86_400_000
const minute = 60_000
/** One in so many is of no use. */
const oneInSix = 6

const flawOf = (n: number): Flaw => {
  const turn = Math.floor(n / oneInSix) % (flaws.length - 1)
  return n % oneInSix === 4 ? (flaws[1 + turn] ?? 'whole') : 'whole'
}

function record(browser: Browser, random: Random, site: Site, { goal, flaw }: { goal: string; flaw: Flaw }) {
  if (flaw === 'whole') return site.walk(browser, random, goal)
  browser.begin(flaw === 'no web page' ? 'chrome://newtab' : '/', 'New tab')
  if (flaw === 'broken off') return browser.hover('New in')
  for (let n = random.whole(5, 12); n > 0; n--) {
    if (flaw === 'only looked') {
      browser.look()
      browser.hover(random.pick(['New in', 'Sale', 'About us']))
    } else if (flaw === 'no element') browser.miss()
    else browser.click(random.pick(['Bookmarks', 'Extensions', 'History']))
  }
}

/** A recording of somebody at a site, as the extension makes it: the same for the same seed and number, but for the day, which lies within the last 20. */
export function inventJourney({ seed, n, now }: { seed: number; n: number; now: Date }): InventedJourney {
  const random = createRandom(seed, n, 4)
  const site = sites[n % sites.length] as Site
  const goal = site.goal(random)
  const flaw = flawOf(n)
  const id = `populate-${seed}-journey-${n}`
  const browser = new Browser(random, id, site.origin, site.markup)
  record(browser, random, site, { goal, flaw })
  const today = Math.floor(now.getTime() / day) * day
  const endsAt = today - random.whole(1, 20) * day + random.whole(7 * 60, 21 * 60) * minute
  const interactions = browser.until(endsAt)
  return { id, site: site.name, goal, flaw, at: new Date(Date.parse(interactions[0]?.occurredAt ?? '')), interactions }
}
