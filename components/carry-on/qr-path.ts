/** The modules of a QR code, row by row; 1 is dark. */
export type Modules = { size: number; data: ArrayLike<number> }

/** The dark modules as one SVG path, a unit each: every run of them in a row is one bar. */
export function qrPath({ size, data }: Modules): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const start = x
      while (x + 1 < size && data[y * size + x + 1]) x++
      const length = x + 1 - start
      path += `M${start} ${y}h${length}v1h-${length}z`
    }
  }
  return path
}
