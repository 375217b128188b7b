import { toast } from 'sonner'
import { ApiError } from '@/lib/http/fetch'

/** Says in a note that something was not done, and why. */
export const sayRefusal = (title: string) => (error: Error) => {
  toast.error(title, { description: refusalWords(error) })
}

/** Why the server refused, in a sentence. */
export function refusalWords(error: Error): string {
  return error instanceof ApiError ? error.message : 'The server could not be reached. Try again.'
}
