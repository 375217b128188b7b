import type { SelectionView, Split } from '@/lib/pipeline/dataset-schema'

export type Part = { count: number; held: number; lines: number; bytes: number }

/** What an export from this quality on comes to: all of it, what is held back, and the lines and about the bytes of the part asked for. */
export function partFrom(bins: SelectionView['bins'], quality: number, split: Split): Part {
  const kept = bins.filter(({ from }) => from >= quality)
  const [count = 0, held = 0, bytes = 0] = (['count', 'held', 'bytes'] as const).map((key) =>
    kept.reduce((sum, bin) => sum + bin[key], 0),
  )
  const lines = { all: count, train: count - held, valid: held }[split]
  return { count, held, lines, bytes: count === 0 ? 0 : Math.round((bytes * lines) / count) }
}

/** "about 812 kB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `about ${bytes} bytes`
  if (bytes < 1_000_000) return `about ${Math.round(bytes / 1000)} kB`
  return `about ${(bytes / 1_000_000).toFixed(1)} MB`
}
