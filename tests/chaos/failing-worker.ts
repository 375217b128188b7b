import { writeSync } from 'node:fs'
import type { Stage } from '@/db/enums'
import { registry, type StageRegistry } from '@/lib/pipeline/stages/registry'
import { startWorker } from '@/lib/pipeline/worker'

/**
 * A worker that dies by SIGKILL the first time it comes to a stage: `before` that has done anything, or `after` all that comes before its
 * commit, the slices of training included. Arguments: the stage and the moment.
 */
const [stage, moment] = process.argv.slice(2) as [Stage, 'before' | 'after']

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('unreachable')
}

function failing(): StageRegistry {
  if (stage === 'training') {
    return {
      ...registry,
      *training(input, context) {
        if (moment === 'before') die()
        yield* registry.training(input, context)
        return die()
      },
    }
  }
  return {
    ...registry,
    [stage]: async (input: unknown, context: Parameters<StageRegistry['quality']>[1]) => {
      if (moment === 'after') await registry[stage as Exclude<Stage, 'training'>](input, context)
      die()
    },
  }
}

const idle = { everyMinute: async () => {}, everyHour: async () => {} }
await startWorker({ url: process.env.DATABASE_URL ?? '', concurrency: 2, schedule: idle, stages: failing() })
writeSync(1, 'working\n')
