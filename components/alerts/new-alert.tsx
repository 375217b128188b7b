'use client'

import { BellPlus } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/ui/button'
import { RuleDialog } from './rule-dialog'

/** The button that makes a rule. */
export function NewAlert(props: Pick<ComponentProps<typeof Button>, 'size' | 'variant' | 'className'>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...props} icon={<BellPlus />} onClick={() => setOpen(true)}>
        New alert
      </Button>
      <RuleDialog open={open} onClose={() => setOpen(false)} rule={null} />
    </>
  )
}
