import { area, box, canvas, disc, line, turned } from './canvas'
import { type Colours, material } from './palette'

export function helmet({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M76 108q20 42 44 46M150 112q-16 32-30 42', dark, 4),
    area('M46 106c0-46 34-74 78-74 42 0 70 28 70 62 0 10-6 14-16 14H58q-12 0-12-2z', main),
    area('M46 104h142q-4 14-18 14H64q-18 0-18-14z', dark),
    area(
      'M76 70c12-14 28-20 44-20q-18 10-26 28-8 2-18-8zM110 80c4-16 14-26 32-30q16 6 20 16c-14 2-24 8-30 20-8 2-16 0-22-6zM146 90c6-10 14-14 26-14q6 8 6 14-14 6-32 0z',
      dark,
    ),
    box(113, 148, 14, 12, 4, main),
  )
}

export function frontLight({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    `<path d="M148 74l47-26v92l-47-26z" fill="${material.glow}"/>`,
    area('M58 76q0-12 12-12h52l22-10q6-2 6 4v72q0 6-6 4l-22-10H70q-12 0-12-12z', main),
    area('M138 58l6-2q6-2 6 4v68q0 6-6 4l-6-2z', dark),
    box(80, 76, 30, 9, 4, dark),
    area('M82 124h26l6 20H76z', dark),
    line('M70 148h50', material.rubber, 9),
  )
}

export function rearLight({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M120 10v160', material.shade, 20),
    `<circle cx="120" cy="90" r="66" fill="${main}" opacity=".2"/>`,
    box(82, 40, 76, 100, 26, dark),
    box(91, 49, 58, 82, 19, main),
    line('M107 68h26M107 90h26M107 112h26', material.paper, 7),
  )
}

export function pannier({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M50 34h140', material.shade, 7),
    line('M88 34v20M152 34v20', dark, 8),
    line('M104 50c0-16 32-16 32 0', dark, 5),
    area('M72 58q0-8 8-8h80q8 0 8 8l8 86q1 12-11 12H75q-12 0-11-12z', main),
    area('M72 54h96l2 26q-50 14-100 0z', dark),
    line('M92 78v26M148 78v26', dark, 6),
    disc(120, 122, 13, material.paper),
  )
}

export function lock({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M88 110V66c0-42 64-42 64 0v44', dark, 15),
    line('M88 108V66c0-42 64-42 64 0v42', main, 6),
    box(66, 104, 108, 42, 16, main),
    disc(120, 121, 9, dark),
    line('M120 124v10', dark, 6),
  )
}

export function pump({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      40,
      box(106, 62, 28, 74, 8, main) +
        box(113, 36, 14, 30, 2, material.steel) +
        box(92, 18, 56, 20, 9, dark) +
        line('M114 78v42', dark) +
        box(100, 134, 40, 18, 6, dark) +
        line('M120 152v12', material.rubber, 9),
    ),
  )
}

export function bell({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M104 146h92', material.shade, 15),
    line('M48 146h56', material.rubber, 20),
    box(112, 118, 36, 42, 8, dark),
    line('M88 122L66 104', dark, 9),
    area('M74 106c0-36 22-62 56-62s56 26 56 62q0 6-6 6H80q-6 0-6-6z', main),
    area('M70 104h120q4 0 4 4v5q0 7-7 7H73q-7 0-7-7v-5q0-4 4-4z', dark),
    line('M94 92c2-14 10-24 22-28', material.paper, 5),
    disc(130, 44, 7, dark),
  )
}
