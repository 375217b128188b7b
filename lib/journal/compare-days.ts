/** A mood for each of some days in order, and whether the day before each is the one in front of it. */
export type Series = { moods: number[]; follows: boolean[] }

export type Comparison = {
  with: number
  without: number
  /** The mean of the days that belong less that of the others. */
  difference: number
  /** How likely so large a difference is, either way, where there is none. */
  chance: number
}

// Moods are chosen among five and read roughly: none are known better than this, even where all are alike.
const leastVariance = 0.01
const mostAlike = 0.9

/** The chance that a normal number lies further out than `z` on either side: Abramowitz and Stegun 7.1.26, right to 2e-7. */
function bothTails(z: number): number {
  const x = z / Math.SQRT2
  const k = 1 / (1 + 0.3275911 * x)
  const series = ((((1.061405429 * k - 1.453152027) * k + 1.421413741) * k - 0.284496736) * k + 0.254829592) * k
  return series * Math.exp(-x * x)
}

/** A `t` as the normal number that is as unlikely: Wallace (Annals of Mathematical Statistics 30, 1959). */
const asNormal = (t: number, freedom: number) =>
  (Math.sqrt(freedom * Math.log(1 + (t * t) / freedom)) * (8 * freedom + 1)) / (8 * freedom + 3)

/** How much neighbours resemble each other (lag-1 correlation, 0 to 0.9) in what is `left` once the difference is taken away. */
function likeness(left: number[], follows: boolean[], variance: number): number {
  let pairs = 0
  let products = 0
  for (let index = 1; index < left.length; index++) {
    if (!follows[index]) continue
    pairs += 1
    products += (left[index] ?? 0) * (left[index - 1] ?? 0)
  }
  return pairs === 0 ? 0 : Math.min(mostAlike, Math.max(0, products / pairs / variance))
}

/**
 * Compares the days that belong with those that do not, by Student's t-test (Biometrika 6, 1908). That both sides scatter alike is what it
 * supposes, as it should where the question is whether they differ at all: with a scatter for each side (Welch), five days that happen to be
 * alike look like a certainty. Days that resemble their neighbours count for fewer than they are.
 */
export function compareDays({ moods, follows }: Series, belongs: boolean[]): Comparison {
  const counts = [0, 0]
  const sums = [0, 0]
  moods.forEach((mood, index) => {
    const side = belongs[index] ? 0 : 1
    counts[side] = (counts[side] ?? 0) + 1
    sums[side] = (sums[side] ?? 0) + mood
  })
  const [these = 0, those = 0] = counts
  const [mean = 0, otherMean = 0] = sums.map((sum, side) => sum / Math.max(1, counts[side] ?? 0))
  const left = moods.map((mood, index) => mood - (belongs[index] ? mean : otherMean))
  const squares = left.reduce((sum, rest) => sum + rest * rest, 0)
  const freedom = Math.max(1, moods.length - 2)
  const variance = Math.max(leastVariance, squares / freedom)
  const alike = likeness(left, follows, variance)
  const inflated = (variance * (1 + alike)) / (1 - alike)
  const difference = mean - otherMean
  const t = Math.abs(difference) / Math.sqrt(inflated / these + inflated / those)
  return { with: these, without: those, difference, chance: bothTails(asNormal(t, freedom)) }
}
