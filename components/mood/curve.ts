export type Place = { x: number; y: number }

/** Slopes of a smooth curve through places from left to right that never swings beyond them: Steffen (Astronomy and Astrophysics 239, 1990). */
function slopesOf(places: Place[]): number[] {
  const gaps = places.slice(1).map(({ x }, index) => x - (places[index]?.x ?? x))
  const steps = places.slice(1).map(({ y }, index) => (y - (places[index]?.y ?? y)) / (gaps[index] ?? 1))
  return places.map((_, index) => {
    const [left, right] = [steps[index - 1], steps[index]]
    if (left === undefined || right === undefined) return left ?? right ?? 0
    // A turning point is level.
    if (left * right <= 0) return 0
    const [before, after] = [gaps[index - 1] ?? 1, gaps[index] ?? 1]
    const between = (left * after + right * before) / (before + after)
    return Math.sign(left) * Math.min(Math.abs(left), Math.abs(right), Math.abs(between) / 2) * 2
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
