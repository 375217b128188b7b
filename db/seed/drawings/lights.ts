import { area, box, canvas, disc, line, oval, turned } from './canvas'
import { type Colours, material } from './palette'

export function headTorch({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    `<ellipse cx="120" cy="66" rx="66" ry="38" fill="none" stroke="${dark}" stroke-width="15"/>`,
    line('M70 92q24 14 50 13t50-13', main, 6),
    box(76, 84, 88, 56, 18, dark),
    box(84, 78, 72, 68, 22, main),
    disc(120, 112, 25, dark),
    disc(120, 112, 18, material.glow),
    disc(113, 105, 5, material.paper),
    box(108, 70, 24, 12, 5, dark),
  )
}

export function lantern({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M92 56c0-46 56-46 56 0', dark, 5),
    box(98, 38, 44, 14, 7, dark),
    area('M88 68q0-18 18-18h28q18 0 18 18z', main),
    box(92, 66, 56, 62, 4, material.glow),
    area('M120 76c12 14 16 20 16 28a16 16 0 0 1-32 0c0-8 4-14 16-28z', material.paper),
    line('M92 68v58M148 68v58', dark),
    area('M84 126h72l6 26q2 8-6 8H84q-8 0-6-8z', main),
    disc(120, 143, 7, dark),
  )
}

export function deskLamp({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    `<path d="M132 78l-44 78h108z" fill="${material.glow}" transform="matrix(1 0 0 1 8 0)"/>`,
    line('M82 150L70 84l50-46', dark, 7),
    disc(70, 84, 8, dark),
    area('M112 30q6-8 16-4l10 5c22 10 36 26 38 46l-66 2c-8-18-8-36 2-49z', main),
    line('M110 79l66-2', dark, 5),
    area('M56 156c0-12 10-18 26-18s26 6 26 18z', main),
    line('M54 157h58', dark, 5),
  )
}

export function torch({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    turned(
      -35,
      `<path d="M160 64l56-22v96l-56-22z" fill="${material.glow}"/>` +
        box(46, 72, 84, 36, 8, main) +
        area('M128 72l30-14q6 0 6 6v52q0 6-6 6l-30-14z', dark) +
        line('M60 80v20M70 80v20M80 80v20', dark) +
        box(98, 78, 22, 11, 5, dark),
    ),
  )
}

export function stringLights({ ground, main, dark }: Colours): string {
  const bulb = (x: number, y: number, colour: string) =>
    box(x - 5, y, 10, 11, 2, dark) + oval(x, y + 23, 10, 14, colour)
  return canvas(
    ground,
    line('M40 36c30 30 60 34 84 20s50-14 76 4M200 60c-6 44-50 60-84 50S64 104 40 122', dark),
    bulb(66, 54, main),
    bulb(98, 64, material.glow),
    bulb(132, 54, main),
    bulb(166, 50, material.glow),
    bulb(64, 112, material.glow),
    bulb(100, 108, main),
    bulb(138, 114, material.glow),
    bulb(174, 99, main),
  )
}
