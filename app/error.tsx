'use client'

import { ErrorPanel } from '@/components/thread/error-panel'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col p-5">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorPanel
        title="This page did not load"
        safe="What you said and did is safe with us, you just cannot see it here yet."
        {...(error.digest ? { code: error.digest } : null)}
        onRetry={reset}
        framed={false}
      />
    </main>
  )
}
