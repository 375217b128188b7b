'use client'

import { LifeBuoy } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Textarea } from '@/components/ui/textarea'
import type { Throughline } from '@/sdk/throughline'

/** Asks for help, with a word on what is the matter or without. */
export function HelpButton({ sdk, onAsked }: { sdk: Throughline | null; onAsked: (words: string) => void }) {
  const [open, setOpen] = useState(false)
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('words')).trim()
    sdk?.requestHelp(words || undefined)
    void sdk?.flush()
    onAsked(words || 'I asked for help.')
    if (navigator.onLine) toast.success('Your instructors are asked', { description: 'Carry on meanwhile.' })
    else toast('You are offline', { description: 'Your instructors are asked as soon as you are back.' })
    setOpen(false)
  }
  return (
    <Dialog
      size="web"
      open={open}
      onOpenChange={setOpen}
      title="Ask for help"
      description="An instructor sees where you are and what broke, and writes to you on this page."
      trigger={
        <Button size="web" icon={<LifeBuoy />} disabled={!sdk} className="w-full">
          Ask for help
        </Button>
      }
    >
      <form onSubmit={ask}>
        <Textarea
          size="web"
          label="What is the matter?"
          hint="You may leave this empty."
          name="words"
          maxLength={2000}
        />
        <div className="mt-4 flex justify-end gap-2">
          <Button size="web" variant="quiet" onClick={() => setOpen(false)}>
            Cancel
          </Button>
          <Button size="web" variant="primary" type="submit">
            Ask for help
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
