'use client'

import { Check, Copy } from 'lucide-react'
import { type ComponentProps, useEffect, useState } from 'react'
import { Button } from './button'

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & { text: string | (() => string); copiedLabel?: string }

/** Puts `text` on the clipboard and says so for two seconds. */
export function CopyButton({ text, copiedLabel = 'Copied', children, icon = <Copy />, ...rest }: Props) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
    setCopied(true)
  }
  return (
    <Button {...rest} icon={copied ? <Check /> : icon} onClick={copy}>
      {copied ? copiedLabel : children}
      <span className="sr-only" role="status">
        {copied ? copiedLabel : ''}
      </span>
    </Button>
  )
}
