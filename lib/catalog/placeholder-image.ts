import type { ProductAttributes } from '@/db/schema/catalog'
import { area, box, canvas, line } from '@/db/seed/drawings/canvas'
import { type Colours, palette } from '@/db/seed/drawings/palette'

function parcel({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(66, 56, 108, 92, 8, main),
    area('M66 84V64q0-8 8-8h92q8 0 8 8v20z', dark),
    box(108, 56, 24, 44, 3, ground),
    line('M84 130h28', dark),
  )
}

/** What stands in for the picture of a product that has none: a parcel of our own drawing, in its colour where that is one we have. */
export function placeholderImage({ colour }: ProductAttributes): string {
  const known = Object.entries(palette).find(([name]) => name === colour)
  return parcel(known ? known[1] : palette.grey)
}
