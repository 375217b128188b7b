'use client'

import { useEffect, useRef, useState } from 'react'

/** The ref of a form, and a way to put the focus on its first field that is wrong, once what was found is drawn. */
export function useFirstFault() {
  const form = useRef<HTMLFormElement>(null)
  const [looks, setLooks] = useState(0)
  useEffect(() => {
    if (looks > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [looks])
  return { form, showFirstFault: () => setLooks((before) => before + 1) }
}
