import { area, canvas, line, turned } from './canvas'
import type { Colours } from './palette'

const canopy =
  'M55 94c3-38 29-64 65-64s62 26 65 64c-6-7-16-7-22 0-6-7-15-7-21 0-6-7-16-7-22 0-6-7-16-7-22 0-6-7-15-7-21 0-6-7-16-7-22 0z'

export function umbrella({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M120 30v-8', dark, 5),
    area(canopy, main),
    `<path d="M120 30c-15 12-22 35-22 64 6-7 16-7 22 0 6-7 16-7 22 0 0-29-7-52-22-64z" fill="${dark}" opacity=".55"/>`,
    line('M120 92v48c0 16-21 16-21 2', dark, 6),
  )
}

export function wideUmbrella({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M120 32v-9', dark, 5),
    area('M40 94c6-36 38-62 80-62s74 26 80 62q-20-9-40 0-20-9-40 0-20-9-40 0-20-9-40 0z', main),
    `<path d="M120 32c-24 10-38 34-40 62q20-9 40 0 20-9 40 0c-2-28-16-52-40-62z" fill="${dark}" opacity=".5"/>`,
    line('M120 92v36', dark, 5),
    line('M120 128v26', dark, 11),
  )
}

export function pocketUmbrella({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      35,
      line('M120 44V24', dark, 6) +
        area('M104 52q0-10 10-10h12q10 0 10 10l6 62q0 8-8 8h-28q-8 0-8-8z', main) +
        line('M112 46l-5 72M128 46l5 72', dark, 3) +
        area('M99 84h42l1 14H98z', dark) +
        area('M106 122h28v26q0 10-10 10h-8q-10 0-10-10z', dark) +
        line('M120 158c0 16 18 16 18 2', dark, 3),
    ),
  )
}

export function childUmbrella({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M120 34v-8', dark, 5),
    area(canopy, main),
    `<g fill="${ground}"><circle cx="120" cy="58" r="9"/><circle cx="90" cy="72" r="7"/><circle cx="150" cy="72" r="7"/></g>`,
    line('M120 92v44', dark, 6),
    line('M120 140c0 18-24 18-24 0', main, 8),
  )
}
