import { area, box, canvas, disc, line } from './canvas'
import { type Colours, material } from './palette'

export function daypack({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M98 48c0-14 9-22 22-22s22 8 22 22', dark, 7),
    line('M75 92v34M165 92v34', main, 9),
    area('M81 76c0-20 15-32 39-32s39 12 39 32v66q0 13-13 13H94q-13 0-13-13z', main),
    line('M81 85h78', dark, 5),
    area('M92 106h56v26q0 10-10 10h-36q-10 0-10-10z', dark),
    line('M120 107v11', main),
  )
}

export function trekPack({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    box(76, 26, 88, 18, 9, dark),
    line('M92 26v18M148 26v18', main),
    area('M86 62c0-12 8-18 20-18h28c12 0 20 6 20 18v80q0 16-16 16h-36q-16 0-16-16z', main),
    area('M80 52q0-8 8-8h64q8 0 8 8l2 22q0 8-8 8H86q-8 0-8-8z', dark),
    area('M86 104q-14 2-14 14v20q0 10 14 10zM154 104q14 2 14 14v20q0 10-14 10z', dark),
    line('M106 64v42M134 64v42', main),
    line('M106 84v26M134 84v26', dark),
    line('M98 120h44v22q0 6-6 6h-32q-6 0-6-6z', dark),
  )
}

export function cityPack({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M106 32v-6q0-6 6-6h16q6 0 6 6v6', dark, 6),
    box(76, 30, 88, 126, 20, main),
    line('M88 76V60q0-18 18-18h28q18 0 18 18v16', dark),
    box(88, 92, 64, 50, 10, dark),
    line('M97 106h46', main),
    box(112, 66, 16, 12, 3, dark),
  )
}

export function hipBag({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M76 84C40 84 40 42 78 36q42-8 84 0c38 6 38 48 2 48', dark, 8),
    area('M64 78q0-8 8-8h96q8 0 8 8v22c0 30-22 46-56 46s-56-16-56-46z', main),
    line('M78 90h84', dark, 5),
    line('M162 90v12', dark),
    area('M84 108h72c-2 16-14 26-36 26s-34-10-36-26z', dark),
    box(110, 26, 22, 16, 5, main),
  )
}

export function tote({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M94 70V48c0-36 52-36 52 0v22', dark, 7),
    area('M70 64h100l8 84q1 9-8 9H70q-9 0-8-9z', main),
    line('M94 64v18M146 64v18', dark, 7),
    area('M120 140c-26-6-28-32-22-46 16 4 26 20 22 46zM124 140c-2-18 6-32 22-36 4 12 0 30-22 36z', material.paper),
    line('M122 138v10', material.paper),
  )
}

export function childPack({ ground, main, dark }: Colours): string {
  return canvas(
    ground,
    line('M106 40c0-20 28-20 28 0', dark, 6),
    disc(88, 46, 14, main),
    disc(152, 46, 14, main),
    disc(88, 46, 6, dark),
    disc(152, 46, 6, dark),
    area('M76 84c0-28 16-44 44-44s44 16 44 44v54q0 18-18 18H94q-18 0-18-18z', main),
    disc(104, 78, 5, dark),
    disc(136, 78, 5, dark),
    line('M112 90q8 7 16 0', dark),
    area('M90 110h60v22q0 12-12 12h-36q-12 0-12-12z', dark),
    line('M112 119h16', main),
  )
}
