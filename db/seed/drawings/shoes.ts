import { area, box, canvas, line } from './canvas'
import { type Colours, material } from './palette'

export function boot({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M72 32q0-6 6-6h42q6 0 6 6v42c0 10 8 16 20 19l26 8c12 4 16 12 16 24v10H72z', main),
    area('M68 135h122v10q0 8-8 8h-10l-4-6-6 6h-12l-6-6-6 6h-24l-6-6-6 6H76q-8 0-8-8z', dark),
    box(68, 22, 62, 17, 8, dark),
    line('M126 54h-18M126 70h-18M132 85l-14 8M148 94l-8 12', dark, 5),
    line('M72 112c20 0 30 6 34 22', dark),
  )
}

export function trainer({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M50 72c0-8 10-10 15-3 8 10 22 10 30-1q5-7 12-2l37 27c6 4 14 6 24 8 16 3 22 12 22 28H50z', main),
    area('M46 124h146q2 0 2 4c0 12-8 20-20 20H62c-10 0-16-8-16-20z', material.paper),
    area('M48 138q4 10 14 10h112q12 0 17-10z', dark),
    line('M110 74l-12 14M122 83l-12 14M134 92l-12 14', dark, 5),
    line('M50 98c18 0 30 8 34 24M160 104c-4 6-5 12-4 18', dark),
  )
}

export function rainBoot({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M78 28q0-6 6-6h40q6 0 6 6v66c0 8 6 12 18 15l16 4c14 4 22 12 22 26H78z', main),
    area('M74 136h112q4 0 4 4v8q0 8-8 8h-60l-6-8-6 8H82q-8 0-8-8z', dark),
    box(74, 20, 60, 14, 7, dark),
    line('M116 34v14h-18V34', dark),
    line('M156 112c-6 6-8 14-8 22', dark),
  )
}

export function sandal({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    area('M46 118c16-3 38-4 56 3 28 10 58 6 78 6q15 1 15 10v4q0 9-10 9H58q-14 0-14-14v-12q0-5 2-6z', material.rubber),
    area('M46 118c16-3 38-4 56 3 28 10 58 6 78 6q12 1 14 7c-40 4-68 4-96-6-16-6-36-5-54-2q0-7 2-8z', material.wood),
    line('M52 118C48 92 58 72 76 68c18-3 26 16 28 52', main, 11),
    line('M78 68c22 8 36 30 46 56M154 126c-2-22-18-34-42-34', main, 11),
    line('M152 127c4-14 14-22 28-21', main, 9),
    box(96, 84, 17, 17, 4, dark),
  )
}
