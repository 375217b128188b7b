import { area, box, canvas, line } from './canvas'
import { type Colours, material } from './palette'

export function bottle({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M108 24c0-14 24-14 24 0', dark, 5),
    box(102, 22, 36, 24, 6, dark),
    box(106, 44, 28, 14, 0, material.steel),
    area('M90 84c0-18 10-22 16-30h28c6 8 16 12 16 30v66q0 12-12 12h-36q-12 0-12-12z', main),
    line('M90 132h60', dark, 3),
    line('M102 84v34', material.paper, 5),
  )
}

export function flask({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M100 24q0-8 8-8h24q8 0 8 8v30h-40z', material.steel),
    line('M100 40h40', material.shade, 3),
    box(92, 52, 56, 15, 5, dark),
    area('M92 67h56v84q0 12-12 12h-32q-12 0-12-12z', main),
    line('M148 82c30 0 30 54 0 54', dark, 8),
    line('M106 84v40', material.paper, 5),
    area('M92 146h56v5q0 12-12 12h-32q-12 0-12-12z', dark),
  )
}

export function tumbler({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M84 44h72l-9 106q-1 10-11 10h-32q-10 0-11-10z', main),
    box(76, 32, 88, 18, 8, dark),
    area('M90 32l4-10q2-4 6-4h40q4 0 6 4l4 10z', dark),
    area('M88 82h64l-3 38H91z', dark),
    line('M112 92c-6 8 6 10 0 18M128 92c-6 8 6 10 0 18', main),
  )
}

export function sportBottle({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(110, 14, 20, 18, 6, dark),
    area('M96 46q0-16 16-16h16q16 0 16 16z', dark),
    box(88, 44, 64, 14, 5, dark),
    area('M90 58h60v28c-8 8-8 18 0 26v38q0 12-12 12h-36q-12 0-12-12v-38c8-8 8-18 0-26z', main),
    line('M104 128h32M104 142h22', material.paper, 4),
    line('M104 66v16', material.paper, 5),
  )
}
