import { ErrorPanel } from '@/components/thread/error-panel'
import { failureCode } from '@/components/thread/failure-code'
import { LoadingRows } from '@/components/thread/loading'

type Props = {
  /** "Errors". */
  what: string
  /** Why it did not load; null while it is on its way. */
  error: Error | null
  /** Counts the tries that failed. */
  tries: number
  onRetry: () => void
}

/** Stands in a table's place while it has no rows yet, or could not load them. */
export function TableProblem({ what, error, tries, onRetry }: Props) {
  if (!error) return <LoadingRows label={`${what} are loading`} rows={7} className="px-4 pt-6 sm:px-6" />
  return (
    <ErrorPanel
      framed={false}
      title="The list did not load"
      safe="Errors are counted as usual, you just cannot see them here."
      {...failureCode(error)}
      retryIn={8}
      attempt={tries}
      onRetry={onRetry}
    />
  )
}
