import { area, box, canvas, disc, line, oval } from './canvas'
import { type Colours, material } from './palette'

export function mug({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M148 78c38-4 38 50 0 48', main, 12),
    area('M68 58h84v76q0 20-20 20H88q-20 0-20-20z', main),
    oval(110, 58, 42, 10, dark),
    line('M68 58a42 10 0 0 1 84 0', dark, 4),
    line('M98 36c-8-8 6-12-2-22M122 36c-8-8 6-12-2-22', dark, 4),
    line('M84 88v32', dark, 4),
  )
}

export function lunchBox({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M70 134V40q0-22 22-22h56q22 0 22 22v94', dark, 6),
    box(78, 48, 84, 34, 7, main),
    box(78, 84, 84, 34, 7, main),
    box(78, 120, 84, 38, 10, main),
    line('M78 83h84M78 119h84', dark),
    area('M84 48q6-12 36-12t36 12z', dark),
    line('M92 58v12M92 94v12M92 130v14', material.paper, 5),
    box(62, 90, 16, 22, 5, dark),
    box(162, 90, 16, 22, 5, dark),
  )
}

export function coffeePress({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M112 22v24', material.shade, 5),
    disc(112, 18, 8, dark),
    line('M148 72c36-2 36 62 0 62', dark, 9),
    area('M74 54h76v96q0 8-8 8H82q-8 0-8-8z', material.paper),
    area('M74 92h76v58q0 8-8 8H82q-8 0-8-8z', '#8e5b36'),
    box(74, 86, 76, 9, 0, material.shade),
    area('M70 58q0-18 42-18t42 18z', main),
    area('M74 54l-14 4 14 12z', main),
    box(70, 54, 84, 10, 3, dark),
    box(70, 142, 84, 16, 5, main),
    line('M112 64v22', material.shade, 5),
  )
}

export function kettle({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M84 74c0-60 72-60 72 0', dark, 8),
    area('M152 110l30-34q4-5 9-1l3 3q3 4 0 7l-34 53z', main),
    area('M62 148c-8-44 14-78 58-78s66 34 58 78q-2 8-10 8H72q-8 0-10-8z', main),
    area('M92 76c4-10 14-14 28-14s24 4 28 14q-28 8-56 0z', dark),
    disc(120, 58, 7, dark),
    line('M64 142h112', dark),
    line('M82 118c2-10 6-17 14-22', material.paper, 5),
  )
}

export function cutlery({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M76 24v26M88 24v26M100 24v26M76 50q0 14 12 16 12-2 12-16', main, 5),
    line('M88 66v84', main, 8),
    oval(120, 46, 15, 22, main),
    line('M120 66v84', main, 8),
    area('M148 84V30c0-12 18-4 18 22v32z', main),
    line('M153 84v66', main, 8),
    line('M88 112v38M120 112v38M153 112v38', dark, 8),
  )
}

export function pan({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M150 76l40-40', dark, 13),
    line('M178 48l10-10', main, 5),
    disc(108, 106, 54, dark),
    disc(108, 106, 45, main),
    `<path d="M80 104c0-16 20-22 32-14 12-4 26 6 20 18 2 14-14 20-26 16-16 4-28-6-26-20z" fill="${material.paper}"/>`,
    disc(106, 107, 10, '#e8bf42'),
  )
}
