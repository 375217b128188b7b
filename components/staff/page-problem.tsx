'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, startTransition, useState } from 'react'
import { ErrorPanel } from '@/components/thread/error-panel'

type Props = { title: string; code?: string; onRetry: () => void; children: ReactNode }

/** A page that the server could not draw: says what is safe, and asks again by itself. */
export function PageProblem({ title, code, onRetry, children }: Props) {
  const router = useRouter()
  const [attempt, setAttempt] = useState(1)
  const retry = () => {
    setAttempt((before) => before + 1)
    startTransition(() => {
      router.refresh()
      onRetry()
    })
  }
  return (
    <div className="grid min-h-0 flex-1 place-items-center p-4">
      <ErrorPanel
        framed={false}
        title={title}
        safe={children}
        code={code ? `E-${code}` : undefined}
        retryIn={8}
        attempt={attempt}
        onRetry={retry}
      />
    </div>
  )
}
