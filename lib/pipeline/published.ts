import { and, eq, type SQL, sql } from 'drizzle-orm'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'

/** Whether an example is its session's: of the run, and of the attempt at training, that was published last. */
export const isPublished: SQL = sql`exists (
  select from ${pipelineRuns}
  where ${and(eq(pipelineRuns.id, trainingExamples.runId), eq(pipelineRuns.published, trainingExamples.attempt))})`
