/** A found piece of text: UTF-16 offsets, `end` exclusive. */
export type Span<Kind extends string = string> = { kind: Kind; start: number; end: number }

/** Orders spans and melts overlapping ones together, so that no character of any is left over; the earlier (then longer) one gives the kind. */
export function mergeSpans<Kind extends string>(spans: Span<Kind>[]): Span<Kind>[] {
  if (spans.length < 2) return spans
  const merged: Span<Kind>[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** The text with each span, as `mergeSpans` returns them, replaced by its label. */
export function replaceSpans<Kind extends string>(text: string, spans: Span<Kind>[], label: (kind: Kind) => string) {
  let out = ''
  let at = 0
  for (const { kind, start, end } of spans) {
    out += text.slice(at, start) + label(kind)
    at = end
  }
  return out + text.slice(at)
}
