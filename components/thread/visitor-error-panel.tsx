'use client'

import type { ComponentProps } from 'react'
import { ErrorPanel } from './error-panel'
import { useErrorWords } from './use-error-words'

/** The error panel of a page for visitors, in their language. */
export function VisitorErrorPanel(props: Omit<ComponentProps<typeof ErrorPanel>, 'words'>) {
  return <ErrorPanel {...props} words={useErrorWords()} />
}
