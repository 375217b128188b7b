import { area, box, canvas, disc, line, turned } from './canvas'
import { type Colours, material } from './palette'

export function notebook({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(76, 24, 98, 134, 8, material.paper),
    box(68, 20, 98, 134, 8, main),
    area('M76 20h12v134H76q-8 0-8-8V28q0-8 8-8z', dark),
    box(104, 46, 46, 26, 4, material.paper),
    line('M152 20v134', dark, 4),
    area('M120 154h12v14l-6-5-6 5z', dark),
  )
}

export function spiralPad({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(74, 32, 92, 128, 8, main),
    box(84, 62, 72, 82, 4, material.paper),
    line('M94 80h52M94 96h52M94 112h52M94 128h30', material.shade, 3),
    line('M88 42V24M104 42V24M120 42V24M136 42V24M152 42V24', dark, 5),
  )
}

export function planner({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(50, 38, 140, 114, 12, main),
    box(60, 62, 120, 80, 5, material.paper),
    line('M80 28v20M160 28v20', dark, 7),
    line('M60 88h120M60 115h120M90 62v80M120 62v80M150 62v80', material.steel, 3),
    disc(105, 101, 9, main),
    line('M158 126l6 6 11-12', dark, 4),
  )
}

export function inkPen({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      45,
      area('M108 64h24v62h-24z', main) +
        area('M106 20q0-6 14-6t14 6v46h-28z', dark) +
        line('M136 28v30', material.steel, 5) +
        area('M110 126h20l-2 10h-16z', dark) +
        area('M112 136h16l-8 30z', material.steel) +
        line('M120 144v18', dark, 2),
    ),
    line('M52 152c16-14 22 8 38-4', dark, 4),
  )
}

export function ballPen({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      40,
      box(115, 10, 10, 18, 4, dark) +
        area('M109 26q0-4 4-4h14q4 0 4 4v94h-22z', main) +
        line('M134 34v38M128 34h6', dark, 5) +
        area('M109 96h22v24l-7 24h-8l-7-24z', dark) +
        line('M120 144v10', material.shade, 4),
    ),
  )
}

export function pencils({ ground, main, dark }: Colours): string {
  const pencil = (x: number, top: number, colour: string) =>
    box(x - 10, top, 20, 16, 5, dark) +
    box(x - 10, top + 10, 20, 104 - top / 2, 0, colour) +
    area(`M${x - 10} ${top / 2 + 114}h20l-10 28z`, '#f0d3a8') +
    area(`M${x - 4} ${top / 2 + 131}h8l-4 11z`, dark)
  return canvas(ground, pencil(84, 20, main), pencil(120, 32, '#3377be'), pencil(156, 20, '#459b61'))
}

export function pencilCase({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      -12,
      line('M84 62V34M104 62V28', material.wood, 9) +
        area('M79.500 36l4.500-12 4.500 12z', dark) +
        area('M99.500 30l4.500-12 4.500 12z', dark) +
        line('M130 62V36', main, 10) +
        box(50, 60, 140, 70, 26, main) +
        line('M66 80h108', dark, 5) +
        box(160, 78, 12, 24, 5, dark) +
        line('M68 112h50', dark, 3),
    ),
  )
}
