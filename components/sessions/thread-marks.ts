import type { SessionThread } from '@/lib/sessions/schema'

const shortestStay = 0.04
const closest = 0.05

/** The thread as it can be drawn: no stay so short that it is lost, no two diamonds on top of each other. */
export function drawnThread({ segments, errors, notes }: SessionThread): SessionThread {
  const total = segments.reduce((sum, { span }) => sum + span, 0)
  const drawn = segments.map(({ channel, span }) => ({ channel, span: Math.max(span, total * shortestStay, 1) }))
  const apart: number[] = []
  for (const share of [...errors].sort((one, other) => one - other)) {
    const last = apart.at(-1)
    if (last === undefined || share - last >= closest) apart.push(share)
  }
  return { segments: drawn, errors: apart, notes }
}
