import { AlertDialog } from '@/components/ui/alert-dialog'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What the person of the session is called, and who has it. */
  person: string
  holder: string
  onConfirm: () => void
}

/** Asks before a session is taken from somebody else of the staff. */
export function TakeFromDialog({ open, onOpenChange, person, holder, onConfirm }: Props) {
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Take over from ${holder}?`}
      description={`${holder} is with ${person}. From now on you answer, and both of them see it.`}
      confirmLabel={`Take over from ${holder}`}
      cancelLabel="Leave it"
      onConfirm={onConfirm}
    />
  )
}
