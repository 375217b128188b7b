export type Place = { x: number; y: number }

/** Slopes of a curve through places from left to right that never swings beyond them: Fritsch and Carlson (SIAM J. Numer. Anal. 17, 1980). */
function slopesOf(places: Place[]): number[] {
  const steps = places.slice(1).map(({ x, y }, index) => {
    const before = places[index] ?? { x, y }
    return (y - before.y) / (x - before.x)
  })
  return places.map((_, index) => {
    const [left, right] = [steps[index - 1], steps[index]]
    if (left === undefined || right === undefined) return left ?? right ?? 0
    // A turning point is level; elsewhere the harmonic mean keeps the curve between its places.
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right)
  })
}

const short = (value: number) => value.toFixed(1)

/** The pieces of a smooth line through places of growing `x`, each from one place to the next, as paths of an SVG. */
export function curvePieces(places: Place[]): string[] {
  const slopes = slopesOf(places)
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? to
    const third = (to.x - from.x) / 3
    const [start, end] = [from.y + third * (slopes[index] ?? 0), to.y - third * (slopes[index + 1] ?? 0)]
    return `M${short(from.x)} ${short(from.y)}C${short(from.x + third)} ${short(start)} ${short(to.x - third)} ${short(end)} ${short(to.x)} ${short(to.y)}`
  })
}
