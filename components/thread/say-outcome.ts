import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'

/** Says in a note that something was done, and offers the way back where there is one. */
export function sayDone(title: string, undo: (() => void) | null) {
  toast.success(title, undo ? { action: { label: 'Undo', onClick: undo } } : {})
}

/** Says in a note that something was not done, and why. */
export const sayRefusal = (title: string) => (error: unknown) => {
  toast.error(title, { description: refusalWords(error) })
}

/** Why the server refused, in a sentence. */
export function refusalWords(error: unknown): string {
  return error instanceof ApiError ? error.message : 'The server could not be reached. Try again.'
}
