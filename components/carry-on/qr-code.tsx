'use client'

import { useEffect, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { qrPath } from './qr-path'

/** The clear border that a reader needs, in modules (ISO/IEC 18004). */
const quiet = 4

type Drawing = { path: string; size: number }
type Props = { text: string; label: string; className?: string }

/** A text as a QR code, dark on light in either theme as cameras want it. What draws it is fetched when it is first shown. */
export function QrCode({ text, label, className }: Props) {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    let gone = false
    import('qrcode').then(
      ({ create }) => {
        const { modules } = create(text, { errorCorrectionLevel: 'M' })
        if (!gone) setDrawing({ path: qrPath(modules), size: modules.size })
      },
      // Without it the code beside it can still be typed.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [text])
  const side = (drawing?.size ?? 0) + 2 * quiet
  return (
    <div data-theme="light" className={cx('aspect-square overflow-hidden bg-surface', className)}>
      {drawing ? (
        <svg
          role="img"
          aria-label={label}
          viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
          shapeRendering="crispEdges"
          className="block size-full [forced-color-adjust:none]"
        >
          <path d={drawing.path} fill="var(--tl-ink)" />
        </svg>
      ) : null}
    </div>
  )
}
