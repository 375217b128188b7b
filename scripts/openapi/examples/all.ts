import type { Examples } from '@/lib/openapi/document-schema'
import { chatExamples } from './chat'
import { journalExamples } from './journal'
import { logExamples } from './log'
import { peopleExamples } from './people'
import { pipelineExamples } from './pipeline'
import { runningExamples } from './running'
import { sessionExamples } from './sessions'
import { shopExamples } from './shop'
import { visitExamples } from './visits'

/** Calls as they may be sent, by operation. Each is sent to a running server by the contract test. */
export const examples: Examples = {
  ...visitExamples,
  ...sessionExamples,
  ...chatExamples,
  ...logExamples,
  ...pipelineExamples,
  ...peopleExamples,
  ...journalExamples,
  ...shopExamples,
  ...runningExamples,
}
