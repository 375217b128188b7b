import type { CSSProperties } from 'react'
import { cx } from '@/components/ui/cx'

export type Station = {
  name: string
  /** What the station does, in few words. */
  does: string
  running: number
  waiting: number
  failed: number
  /** How many are on their way to the next station. */
  handing: number
  /** "2.1 s median, 3 waiting". */
  note: string
  /** "2 failed, 1 trying again". */
  trouble?: string
}

const many = 5
const dots = (count: number) => Array.from({ length: Math.min(many, count) }, (_, index) => index)

type Props = {
  stations: Station[]
  label: string
  /** At the end of the line: "218 today". */
  finished: string
  onSelect?: (name: string) => void
  className?: string
}

/**
 * The pipeline as a line of stations: the figure in a station is what runs there, dots before it wait, beads after it are
 * being handed over, a red diamond counts what failed. Lies on wide screens, stands on narrow ones.
 */
export function StationLine({ stations, label, finished, onSelect, className }: Props) {
  return (
    <ol aria-label={label} className={cx('tl-stations', className)}>
      {stations.map((station, index) => {
        const last = index === stations.length - 1
        const counts = `${station.running} running, ${station.waiting} waiting, ${station.failed} failed, ${station.handing} just handed on`
        return (
          <li key={station.name} data-failed={station.failed > 0 || undefined}>
            <span aria-hidden="true" className="tl-station-line" data-last={last || undefined}>
              {dots(last ? 0 : station.handing).map((bead) => {
                const share = (bead + 1) / (Math.min(many, station.handing) + 1)
                return <i key={bead} style={{ '--share': share } as CSSProperties} />
              })}
            </span>
            <span aria-hidden="true" className="tl-station-wait">
              {dots(station.waiting).map((dot) => (
                <i key={dot} />
              ))}
            </span>
            <span aria-hidden="true" className="tl-station-ring">
              {station.running}
              {station.failed > 0 ? (
                <svg viewBox="-13 -13 26 26" aria-hidden="true" className="tl-station-failed">
                  <circle r="13" fill="var(--ground)" />
                  <path d="M0-11 11 0 0 11-11 0Z" fill="var(--tl-danger)" />
                  <text y="4.3" textAnchor="middle" fontSize="12" fontWeight="700" fill="var(--tl-on-danger)">
                    {station.failed > 99 ? '99' : station.failed}
                  </text>
                </svg>
              ) : null}
            </span>
            <div className="tl-station-words">
              <h3>
                {onSelect ? (
                  <button type="button" onClick={() => onSelect(station.name)}>
                    {station.name}
                  </button>
                ) : (
                  station.name
                )}
                <span className="sr-only">: {counts}</span>
              </h3>
              <p className="text-ink-3 text-xs/[18px]">{station.does}</p>
              <p className="text-[12.5px]/[18px] text-ink-2">{station.note}</p>
              {station.trouble ? (
                <p className="font-semibold text-[12.5px]/[18px] text-danger-t">{station.trouble}</p>
              ) : null}
            </div>
            {last ? <span className="tl-station-finished">{finished}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
