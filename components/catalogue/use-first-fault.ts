'use client'

import { useEffect, useRef } from 'react'

/** A form's ref that puts the focus on the first field that is wrong, each time a look at it found something. */
export function useFirstFault(faults: Record<string, string>) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  return form
}
