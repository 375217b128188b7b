import { writeFileSync } from 'node:fs'

/** One measured number, with the bound it is held against where there is one. Without a bound it stands beside for comparison. */
export type Figure = { what: string; value: number; unit: string; atMost?: number; atLeast?: number }

/** Where a bench leaves its figures as JSON for whoever runs several. */
export const figuresFile = 'BENCH_FIGURES'

/** Whether a figure keeps its bounds; one without any does. */
export function isMet({ value, atMost, atLeast }: Figure): boolean {
  return (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
}

function inWords(value: number, unit: string): string {
  const digits = Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1
  return `${value.toFixed(digits)} ${unit}`.trim()
}

function row(figure: Figure): string[] {
  const { what, value, unit, atMost, atLeast } = figure
  const bounds = [
    ...(atLeast === undefined ? [] : [`>= ${inWords(atLeast, unit)}`]),
    ...(atMost === undefined ? [] : [`<= ${inWords(atMost, unit)}`]),
  ]
  return [what, inWords(value, unit), bounds.join(', '), bounds.length === 0 ? '' : isMet(figure) ? 'met' : 'MISSED']
}

/** Figures under each other with their targets beside them, as text. */
export function figureTable(figures: Figure[]): string {
  const rows = [['what', 'figure', 'target', ''], ...figures.map(row)]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const lines = rows.map(([what = '', figure = '', target = '', met = '']) =>
    `${what.padEnd(widths[0] ?? 0)}  ${figure.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${met}`.trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** Prints the figures, and leaves them as JSON in the file that BENCH_FIGURES names, if it does. */
export function report(figures: Figure[]) {
  process.stdout.write(figureTable(figures))
  const file = process.env[figuresFile]
  if (file) writeFileSync(file, JSON.stringify(figures.map((one) => ({ ...one, met: isMet(one) }))))
}
