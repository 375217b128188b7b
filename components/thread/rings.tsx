import { type Dye, dyeClass } from './dye'

/** Two linked rings on a standing line: the session moved from the surface above to the one below. 16 by 22, or scaled. */
export function Rings({ from, to, size = 16 }: { from: Dye; to: Dye; size?: number }) {
  return (
    <svg width={size} height={(size * 22) / 16} viewBox="0 0 16 22" fill="none" aria-hidden="true" className="tl-knot">
      <rect x="2" y="-1" width="12" height="24" rx="6" fill="var(--ground)" />
      <rect
        x="3.5"
        y="1"
        width="9"
        height="12"
        rx="4.5"
        strokeWidth="2.6"
        stroke="var(--dye)"
        className={dyeClass(from)}
      />
      <rect
        x="3.5"
        y="9"
        width="9"
        height="12"
        rx="4.5"
        strokeWidth="2.6"
        stroke="var(--dye)"
        className={dyeClass(to)}
      />
    </svg>
  )
}
