import type { Random } from '@/scripts/populate/random'

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** A UUID of version 7 (RFC 9562) as lib/ids.ts makes them, but the same for the same numbers. */
export function idAt(at: number, random: Random): string {
  const time = hex(at, 12)
  const [a, b, c] = [random.whole(0, 0xfff), random.whole(0x8000, 0xbfff), random.whole(0, 0xffffff)]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${hex(b, 4)}-${hex(c, 6)}${hex(random.whole(0, 0xffffff), 6)}`
}
