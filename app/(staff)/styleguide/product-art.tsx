import type { ReactNode } from 'react'
import type { Dye } from '@/components/thread/dye'

const teal = 'oklch(0.62 0.10 215)'
const deepTeal = 'oklch(0.40 0.07 222)'
const amber = 'oklch(0.70 0.135 62)'
const brown = 'oklch(0.45 0.09 52)'
const heather = 'oklch(0.60 0.13 337)'
const deepHeather = 'oklch(0.42 0.12 337)'

/** Drawings that stand in for photographs, each with the dye whose soft fill lies behind it. */
export const productArts = {
  jacket: {
    tint: 'telegram',
    drawing: (
      <>
        <path
          d="M72 34c8 9 48 9 56 0l30 16c10 6 15 14 17 26l11 66-27 8-9-40v66H50v-66l-9 40-27-8 11-66c2-12 7-20 17-26z"
          fill={teal}
        />
        <path d="M72 34c2 22 12 34 28 34s26-12 28-34c-8 9-48 9-56 0z" fill={deepTeal} />
        <path d="M100 68v108M62 128h24M114 128h24" stroke={deepTeal} strokeWidth="5" strokeLinecap="round" />
      </>
    ),
  },
  daypack: {
    tint: 'kiosk',
    drawing: (
      <>
        <path d="M70 44c0-18 12-28 30-28s30 10 30 28" stroke={brown} strokeWidth="9" />
        <path d="M48 78c0-26 20-42 52-42s52 16 52 42v88c0 10-7 16-16 16H64c-9 0-16-6-16-16z" fill={amber} />
        <path d="M62 120h76v36c0 8-5 12-12 12H74c-7 0-12-4-12-12z" fill={brown} />
        <path d="M48 92h104" stroke={brown} strokeWidth="7" />
        <path d="M100 120v16" stroke={amber} strokeWidth="6" strokeLinecap="round" />
        <path d="M40 100v48M160 100v48" stroke={amber} strokeWidth="12" strokeLinecap="round" />
      </>
    ),
  },
  umbrella: {
    tint: 'thread',
    drawing: (
      <>
        <path d="M100 22v-8" stroke={deepHeather} strokeWidth="7" strokeLinecap="round" />
        <path
          d="M16 104C20 56 54 24 100 24s80 32 84 80c-8-9-20-9-28 0-8-9-20-9-28 0-8-9-20-9-28 0-8-9-20-9-28 0-8-9-20-9-28 0-8-9-20-9-28 0z"
          fill={heather}
        />
        <path
          d="M100 24c-20 14-28 44-28 80 8-9 20-9 28 0 8-9 20-9 28 0 0-36-8-66-28-80z"
          fill={deepHeather}
          opacity=".55"
        />
        <path d="M100 100v62c0 20-28 20-28 2" stroke={deepHeather} strokeWidth="8" strokeLinecap="round" />
      </>
    ),
  },
} satisfies Record<string, { tint: Dye; drawing: ReactNode }>

export type ProductArtKind = keyof typeof productArts

/** One of the drawings; its size comes from the place it stands in. */
export function ProductArt({ kind }: { kind: ProductArtKind }) {
  return (
    <svg viewBox="0 0 200 200" fill="none" aria-hidden="true">
      {productArts[kind].drawing}
    </svg>
  )
}
