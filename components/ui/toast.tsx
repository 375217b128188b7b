'use client'

import { Check, CircleAlert, Info } from 'lucide-react'
import { Toaster as Sonner } from 'sonner'
import { Spinner } from './spinner'

/** Where notes about finished work appear; mount once. Send one with `toast` of sonner. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={label}
      gap={8}
      icons={{
        success: <Check className="size-4 text-ok-t" />,
        error: <CircleAlert className="size-4 text-danger-t" />,
        info: <Info className="size-4 text-ink-3" />,
        warning: <CircleAlert className="size-4 text-warn-t" />,
        loading: <Spinner className="size-4 text-thread" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'ui-toast',
          content: 'min-w-0 flex-1',
          title: 'font-semibold',
          description: 'text-ink-2',
          actionButton: 'ui-toast-action',
          cancelButton: 'ui-toast-action',
        },
      }}
    />
  )
}
