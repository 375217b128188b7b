type Props = { mood: number | null; confidence: number }

const at = (mood: number) => 50 + mood * 46

/** Where a mood lies between heavy and bright: a thread from the middle to it, fainter where less is known. Words stand beside it. */
export function MoodScale({ mood, confidence }: Props) {
  const opacity = 0.4 + 0.6 * Math.min(1, confidence * 1.4)
  return (
    <svg width="100%" height="14" aria-hidden="true" className="block min-w-0 overflow-visible">
      <line x1="0" x2="100%" y1="7" y2="7" stroke="var(--tl-line)" strokeDasharray="2 4" />
      <line x1="50%" x2="50%" y1="2" y2="12" stroke="var(--tl-line-2)" />
      {mood === null ? null : (
        <g opacity={opacity}>
          <line
            x1="50%"
            x2={`${at(mood)}%`}
            y1="7"
            y2="7"
            stroke="var(--tl-thread)"
            strokeWidth="3"
            strokeLinecap="round"
          />
          <circle cx={`${at(mood)}%`} cy="7" r="4.5" fill="var(--ground)" stroke="var(--tl-thread)" strokeWidth="2.5" />
        </g>
      )}
    </svg>
  )
}
