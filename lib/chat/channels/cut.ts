const segmenter = new Intl.Segmenter()

/** As much of a text as fits in `most` UTF-16 units, with an ellipsis where something is left out. No sign is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** A text in parts of at most `most` UTF-16 units, parted where people would: between paragraphs, lines, sentences or words. */
export function split(text: string, most: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > most) {
    const at = placeToPart(rest, most)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return rest ? [...parts, rest] : parts
}

const seams = [/\n\s*\n/g, /\n/g, /[.!?।]\s/g, /\s/g]

function placeToPart(text: string, most: number): number {
  const room = text.slice(0, most)
  for (const seam of seams) {
    const last = [...room.matchAll(seam)].at(-1)
    // A part that is nearly empty is no part.
    if (last && last.index > most / 4) return last.index + last[0].length
  }
  const whole = cut(room, most - 1)
  return Math.max(1, whole.length - 1)
}
