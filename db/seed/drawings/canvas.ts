/**
 * One picture of a product: its shapes on a pastel ground, 240 x 180 units, as SVG text.
 * Cards crop to their own proportions, so everything that matters stays within x 45..195 and y 12..168.
 * No ids, text, links or scripts: the result is safe inline, as a file and as a data address.
 */
export function canvas(ground: string, ...shapes: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180" preserveAspectRatio="xMidYMid slice"><rect width="240" height="180" fill="${ground}"/>${shapes.join('')}</svg>`
}

/** A filled path. */
export function area(d: string, colour: string): string {
  return `<path d="${d}" fill="${colour}"/>`
}

/** A round-ended stroke along a path. */
export function line(d: string, colour: string, width = 4): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** A rectangle with rounded corners. */
export function box(x: number, y: number, width: number, height: number, radius: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${colour}"/>`
}

/** A filled circle. */
export function disc(x: number, y: number, radius: number, colour: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`
}

/** A filled ellipse. */
export function oval(x: number, y: number, radiusX: number, radiusY: number, colour: string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${radiusX}" ry="${radiusY}" fill="${colour}"/>`
}

/** The shapes and their mirror image about the middle of the canvas. */
export function both(shapes: string): string {
  return `${shapes}<g transform="matrix(-1 0 0 1 240 0)">${shapes}</g>`
}

/** The shapes turned by some degrees (clockwise) about the middle of the canvas. */
export function turned(degrees: number, shapes: string): string {
  return `<g transform="rotate(${degrees} 120 90)">${shapes}</g>`
}
