import { area, both, box, canvas, disc, line } from './canvas'
import { type Colours, material } from './palette'

export function headphones({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M70 104V88c0-66 100-66 100 0v16', dark, 10),
    line('M92 44q28-16 56 0', main, 10),
    both(box(56, 92, 32, 58, 14, main) + box(80, 96, 14, 50, 7, dark)),
  )
}

export function earbuds({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    both(line('M88 58v34', main, 12) + disc(82, 46, 19, main) + disc(73, 46, 9, dark) + line('M88 88v4', dark, 6)),
    box(76, 104, 88, 56, 24, main),
    line('M78 126h84', dark, 3),
    disc(120, 142, 4, dark),
  )
}

export function powerBank({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M120 34c0-18 44-22 50 4 4 18-10 26 2 44', dark, 5),
    box(166, 80, 14, 22, 4, dark),
    box(76, 30, 78, 128, 14, main),
    box(106, 26, 18, 10, 3, dark),
    area('M120 62l-24 40h16l-4 28 26-42h-16z', material.paper),
    line('M98 146h6M112 146h6M126 146h6', dark, 5),
  )
}

export function speaker({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M152 30c22-6 34 10 24 26', dark, 6),
    box(68, 24, 98, 134, 28, main),
    disc(117, 104, 34, dark),
    disc(117, 104, 20, main),
    disc(117, 104, 9, dark),
    disc(117, 50, 12, dark),
    disc(117, 50, 5, main),
  )
}

export function watch({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M98 58l6-40q1-6 7-6h18q6 0 7 6l6 40zM98 122l6 40q1 6 7 6h18q6 0 7-6l6-40z', dark),
    box(158, 80, 10, 20, 4, dark),
    disc(120, 90, 43, main),
    disc(120, 90, 34, material.rubber),
    line('M98 98l12-14 12 14 10-20 10 16', material.glow, 4),
    line('M104 112h32', material.paper, 4),
  )
}

export function solarPanel({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    disc(168, 36, 15, '#e8bf42'),
    line('M168 10v5M190 20l-4 4M194 42l-5-1M146 20l4 4', '#e8bf42', 4),
    line('M96 128l-14 28M150 128l14 28', dark, 6),
    area('M76 52h90q5 0 6 5l14 72q1 7-6 7H60q-7 0-6-7l14-72q1-5 8-5z', dark),
    area('M78 60h36l-2 30H72zM122 60h40l6 30h-44zM70 98h42l-2 30H64zM124 98h46l6 30h-50z', main),
  )
}

export function charger({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M92 44V22M124 44V22', material.shade, 8),
    box(66, 42, 84, 80, 18, main),
    box(92, 70, 32, 10, 5, dark),
    box(92, 90, 32, 10, 5, dark),
    line('M108 122c0 44 66 44 66-8V92', dark, 6),
    box(165, 66, 18, 30, 5, main),
    box(169, 54, 10, 13, 3, dark),
  )
}
