import { area, box, canvas, line } from './canvas'
import { type Colours, material } from './palette'

const coat =
  'M98 38c7 7 37 7 44 0l25 13c8 5 12 12 14 21l9 52-22 6-7-32v52q0 4-4 4H83q-4 0-4-4V98l-7 32-22-6 9-52c2-9 6-16 14-21z'
const sleeveless = 'M98 34c4 10 40 10 44 0l18 8c-3 16 0 28 8 36v72q0 5-5 5H77q-5 0-5-5V78c8-8 11-20 8-36z'

export function jacket({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area(coat, main),
    area('M98 38c1 18 9 27 22 27s21-9 22-27c-7 7-37 7-44 0z', dark),
    line('M120 65v88M90 122h18M132 122h18', dark),
  )
}

export function hoodedJacket({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area(coat, main),
    area('M120 20c-20 0-30 12-28 30 2 12 12 19 28 19s26-7 28-19c2-18-8-30-28-30z', main),
    area('M120 30c-13 0-20 8-19 20 1 8 8 13 19 13s18-5 19-13c1-12-6-20-19-20z', dark),
    line('M94 54c4 10 12 15 26 15s22-5 26-15M120 69v84M88 116l14 10M152 116l-14 10', dark),
  )
}

export function quiltedJacket({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area(coat, main),
    area('M98 38c1 18 9 27 22 27s21-9 22-27c-7 7-37 7-44 0z', dark),
    line(
      'M79 92q20 6 41 0t41 0M79 112q20 6 41 0t41 0M79 132q20 6 41 0t41 0M62 74l18 5M57 98l17 5M178 74l-18 5M183 98l-17 5',
      dark,
      3,
    ),
    line('M120 65v88', dark),
  )
}

export function fleece({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area(coat, main),
    area('M96 30q24 9 48 0l4 21q-28 13-56 0z', main),
    line('M92 51q28 13 56 0', dark, 3),
    line('M120 36v50', dark),
    box(132, 88, 22, 20, 4, dark),
    line('M79 144h82M52 118l20 5M188 118l-20 5', dark, 4),
  )
}

export function vest({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area(sleeveless, main),
    area('M72 96h96v14H72zM72 122h96v14H72zM86 40l12-5v61H86zM154 40l-12-5v61h12z', material.paper),
    line('M98 34c4 10 40 10 44 0', dark, 5),
    line('M120 43v110', dark),
  )
}

export function poncho({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M120 46c-12 0-24 6-30 14L48 136q-2 5 3 7c20 8 44 12 69 12s49-4 69-12q5-2 3-7l-42-76c-6-8-18-14-30-14z', main),
    area('M120 16c-19 0-29 13-27 31 2 13 12 21 27 21s25-8 27-21c2-18-8-31-27-31z', main),
    area('M120 27c-12 0-18 8-17 20 1 9 8 14 17 14s16-5 17-14c1-12-5-20-17-20z', dark),
    line('M94 54c4 9 13 14 26 14s22-5 26-14M78 112l-9 36M162 112l9 36', dark),
    line('M104 92h32v20q-16 8-32 0z', dark),
  )
}

export function trousers({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M84 22h72l14 132q0 4-4 4h-25q-4 0-4-4l-17-84-17 84q0 4-4 4H74q-4 0-4-4z', main),
    area('M84 22h72l2 14H82z', dark),
    line('M120 36v32M92 36q0 14-11 18M148 36q0 14 11 18', dark),
    line('M72 138h30M168 138h-30', dark, 3),
  )
}

export function shirt({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area(
      'M98 32c7 10 37 10 44 0l20 7q6 2 9 8l19 35-23 14-9-14v68q0 5-5 5H87q-5 0-5-5V82l-9 14-23-14 19-35q3-6 9-8z',
      main,
    ),
    line('M98 32c5 17 39 17 44 0', dark, 5),
    line('M82 82V66M158 82V66M57 72l23 14M183 72l-23 14', dark, 3),
  )
}
