import type { ReactNode } from 'react'
import { dyeClass } from './dye'
import { Knot } from './knot'
import type { StopState } from './run-line'

export type WaterfallStage = {
  name: string
  state: StopState
  /** Start and length within the whole run, 0 to 1. */
  start?: number
  length?: number
  /** "2.2 s", "waiting". */
  note: string
  /** Below the bar: the error word for word, the tries. */
  detail?: ReactNode
}

/** The stages of one run down a thread, each with its bar at the time it took. */
export function Waterfall({ stages, label }: { stages: WaterfallStage[]; label: string }) {
  return (
    <ol aria-label={label} className="tl-falls">
      {stages.map((stage) => (
        <li
          key={stage.name}
          data-state={stage.state}
          className={dyeClass(stage.state === 'waiting' ? 'system' : 'thread')}
        >
          <span className="tl-falls-line">
            <StageKnot state={stage.state} />
          </span>
          <span className={`font-semibold leading-5 ${stage.state === 'failed' ? 'text-danger-t' : ''}`}>
            {stage.name}
          </span>
          {stage.state === 'failed' && stage.detail ? (
            <div className="tl-falls-detail">{stage.detail}</div>
          ) : (
            <>
              <span className="pt-[5px]">
                <span
                  className="tl-falls-bar"
                  data-running={stage.state === 'running' || undefined}
                  style={{ marginLeft: `${(stage.start ?? 0) * 100}%`, width: `${(stage.length ?? 0) * 100}%` }}
                />
              </span>
              <span className="text-right text-ink-3 leading-5">{stage.note}</span>
              {stage.detail ? <div className="tl-falls-detail">{stage.detail}</div> : null}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function StageKnot({ state }: { state: StopState }) {
  if (state === 'failed') return <Knot kind="error" size={20} label="failed" />
  if (state !== 'waiting') return <Knot kind="pipeline" size={18} label={state} />
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" role="img" aria-label="waiting" className="tl-knot mt-0.5">
      <circle cx="8" cy="8" r="7" fill="var(--ground)" />
      <circle cx="8" cy="8" r="5" fill="none" stroke="var(--tl-line-2)" strokeWidth="2" />
    </svg>
  )
}
