import type { ReactNode } from 'react'
import { type Dye, dyeClass } from './dye'

const lineMarks = ['happened', 'expected', 'moved', 'broke', 'now', 'ended'] as const
export type LineMark = (typeof lineMarks)[number]

const dye = 'var(--dye)'
const thread = 'var(--tl-thread)'

const drawings: Record<LineMark, (to: Dye) => ReactNode> = {
  happened: () => <path d="M0 10H330" stroke={dye} strokeWidth="3" />,
  expected: () => <path d="M0 10H330" stroke="var(--tl-line-2)" strokeWidth="3" strokeDasharray="7 5" />,
  moved: (to) => (
    <>
      <path d="M0 10H160" stroke={dye} strokeWidth="3" />
      <path d="M170 10H330" stroke={dye} strokeWidth="3" className={dyeClass(to)} />
      <rect x="152" y="5" width="15" height="10" rx="5" fill="var(--ground)" stroke={dye} strokeWidth="2.5" />
      <rect x="163" y="5" width="15" height="10" rx="5" stroke={dye} strokeWidth="2.5" className={dyeClass(to)} />
    </>
  ),
  broke: () => (
    <>
      <path d="M0 10H138M192 10H330" stroke={dye} strokeWidth="3" />
      <path d="M140 10l7-5M140 10l7 5M190 10l-7-5M190 10l-7 5" stroke={dye} strokeWidth="2" strokeLinecap="round" />
      <path d="M165 1l9 9-9 9-9-9z" fill="var(--tl-danger)" />
    </>
  ),
  now: () => (
    <>
      <path d="M0 10H290" stroke={dye} strokeWidth="3" />
      <path d="M294 10H306" stroke={thread} strokeWidth="3" strokeDasharray="3 3" />
      <circle cx="314" cy="10" r="5" fill={thread} />
      <circle cx="314" cy="10" r="9" stroke={thread} strokeOpacity=".35" strokeWidth="3" />
    </>
  ),
  ended: () => (
    <>
      <path d="M0 10H326" stroke={dye} strokeWidth="3" />
      <path d="M328 3v14" stroke="var(--tl-ink-2)" strokeWidth="3" strokeLinecap="round" />
    </>
  ),
}

/** One mark of the grammar of the line, lying; for legends and help. */
export function Line({ mark, from = 'web', to = 'whatsapp' }: { mark: LineMark; from?: Dye; to?: Dye }) {
  return (
    <svg
      viewBox="0 0 330 20"
      fill="none"
      aria-hidden="true"
      className={`${dyeClass(from)} block h-5 w-[330px] max-w-full overflow-visible`}
    >
      {drawings[mark](to)}
    </svg>
  )
}
