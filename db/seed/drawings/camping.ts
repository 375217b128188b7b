import { area, box, canvas, disc, line, oval, turned } from './canvas'
import { type Colours, material } from './palette'

export function tent({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M120 40L52 148M120 40l68 108M44 152l12-16M196 152l-12-16', dark, 3),
    area('M120 34l66 116H54z', main),
    area('M120 34l30 116H90z', dark),
    area('M120 70l18 80h-36z', ground),
    area('M120 70l3 14c-2 28-10 50-21 66z', main),
    line('M120 34l-5-12M120 34l5-12', dark),
    line('M44 152h152', dark, 3),
  )
}

export function domeTent({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M46 150c4-62 34-106 74-106s70 44 74 106z', main),
    line('M46 150c20-54 44-92 86-105M194 150c-20-54-44-92-86-105', dark),
    area('M92 150c0-36 10-58 28-58s28 22 28 58z', dark),
    area('M120 92c-6 22-14 42-28 58h28z', ground),
    line('M42 152h156', dark),
  )
}

export function sleepingBag({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      18,
      area('M120 10c-30 0-42 18-40 44l8 84c2 18 14 28 32 28s30-10 32-28l8-84c2-26-10-44-40-44z', main) +
        oval(120, 46, 25, 26, dark) +
        area('M95 52q25-14 50 0c-2 13-12 20-25 20s-23-7-25-20z', material.paper) +
        line('M84 92q36 10 72 0M86 114q34 10 68 0M89 136q31 10 62 0', dark, 3) +
        line('M120 76v60', dark),
    ),
  )
}

export function rolledMat({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(54, 62, 112, 66, 6, main),
    oval(166, 95, 24, 33, dark),
    oval(166, 95, 16, 24, main),
    oval(166, 95, 9, 14, dark),
    oval(166, 95, 4, 6, main),
    oval(54, 95, 18, 33, main),
    line('M82 62q-10 33 0 66M128 62q-10 33 0 66', dark, 8),
    line('M80 64c0-26 48-26 48 0', dark, 5),
  )
}

export function stove({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M120 18c14 16 20 24 20 34a20 20 0 0 1-40 0c0-8 4-12 8-18 2 6 4 8 8 8 0-8 0-14 4-24z', '#d98939'),
    area('M120 40c6 8 9 11 9 16a9 9 0 0 1-18 0c0-5 3-8 9-16z', material.glow),
    line('M76 66h88M84 68l18 16M156 68l-18 16', dark, 6),
    box(98, 72, 44, 14, 5, dark),
    line('M120 84v22M132 96h26', dark, 6),
    disc(162, 96, 7, dark),
    area('M78 124c0-14 16-22 42-22s42 8 42 22v28q0 10-10 10H88q-10 0-10-10z', main),
    area('M78 128h84v16H78z', material.paper),
  )
}

export function pot({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M62 92c0-82 116-82 116 0', dark, 5),
    box(54, 84, 132, 15, 7, dark),
    area('M64 99h112v36q0 20-20 20H84q-20 0-20-20z', main),
    area('M70 84c4-14 22-22 50-22s46 8 50 22z', main),
    box(110, 50, 20, 14, 6, dark),
    line('M82 114v20', material.paper, 5),
  )
}

export function hammock({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M50 20v138M190 20v138', material.wood, 12),
    line('M50 56l20 22M50 56l34 32M50 56l12 14M190 56l-20 22M190 56l-34 32', dark, 3),
    area('M62 70c14 34 102 34 116 0 8 8 6 20-2 32-20 32-92 32-112 0-8-12-10-24-2-32z', main),
    line('M62 70c14 34 102 34 116 0M70 100c24 24 76 24 100 0', dark),
  )
}

export function poles({ ground, main, dark }: Colours): string {
  const pole =
    box(111, 14, 18, 48, 8, dark) +
    line('M112 22c-24 10-20 40 1 34', dark, 3) +
    line('M120 62v52', main, 9) +
    line('M120 112v42', material.steel, 6) +
    line('M120 154v10', dark, 4) +
    box(113, 106, 14, 13, 4, dark) +
    oval(120, 148, 17, 5, dark)
  return canvas(
    ground,
    `<g transform="translate(-28 0) rotate(8 120 90)">${pole}</g>`,
    `<g transform="translate(34 0) rotate(8 120 90)">${pole}</g>`,
  )
}
