import type { QueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import type { RunDetail } from '@/lib/pipeline/api-schema'
import { runQuery } from '@/lib/pipeline/client'

/** Shows a run as the server left it, and says what has happened. */
export function keepRun(cache: QueryClient, run: RunDetail, note: string) {
  cache.setQueryData(runQuery(run.id).queryKey, run)
  void cache.invalidateQueries({ queryKey: ['pipeline'] })
  toast.success(note)
}
