import { area, both, box, canvas, disc, line } from './canvas'
import type { Colours } from './palette'

export function cap({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M54 116c-2-44 22-72 58-72 34 0 56 26 56 64l2 8q-58-10-116 0z', main),
    area('M108 112c30-6 66-6 84 8 7 6 5 15-4 15-26-10-56-13-84-9z', dark),
    line('M112 44c-14 18-20 42-18 66M112 44c18 14 28 36 30 62', dark, 3),
    disc(112, 43, 5, dark),
  )
}

export function beanie({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M66 118c-4-52 18-78 54-78s58 26 54 78z', main),
    line('M98 52c-8 14-11 32-10 52M120 48v56M142 52c8 14 11 32 10 52', dark, 3),
    box(58, 108, 124, 38, 12, dark),
    line('M76 118v18M98 118v18M120 118v18M142 118v18M164 118v18', main, 3),
    disc(120, 32, 15, dark),
  )
}

export function gloves({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    both(
      area(
        'M62 150V96l-9-38c-2-10 10-13 13-3l6 25V34c0-9 13-9 13 0v38-46c0-9 13-9 13 0v48-38c0-9 12-9 12 0v66c0 18-4 22-6 30v18z',
        main,
      ) +
        box(58, 136, 50, 20, 6, dark) +
        line('M76 104h20', dark),
    ),
  )
}

export function socks({ ground, main, dark }: Colours): string {
  const sock =
    area('M80 26h36v62c0 10 3 14 10 20l18 15c16 14 4 36-16 31l-26-7c-14-4-22-13-22-28z', main) +
    box(76, 22, 44, 17, 6, dark) +
    area(
      'M130 111l14 12c16 14 4 36-16 31l-9-2c-4-16 0-31 11-41zM80 112c10 1 19 9 20 21l-6 12c-9-5-14-13-14-26z',
      dark,
    ) +
    line('M80 52h36M80 64h36', dark, 3)
  return canvas(
    ground,
    `<g transform="translate(38 0)" opacity=".65">${sock}</g>`,
    `<g transform="translate(-14 0)">${sock}</g>`,
  )
}

export function neckTube({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M68 46c8 20 96 20 104 0l8 84c-14 30-106 30-120 0z', main),
    area('M68 46c0-22 104-22 104 0s-104 22-104 0z', dark),
    line('M65 84q28 20 60 20M175 76q-16 18-42 22M62 116q24 20 62 20M178 112q-10 12-30 18', dark, 3),
  )
}
