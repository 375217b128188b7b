import { accountRows } from './account-rows'
import { chatRows } from './chat-rows'
import { logRows } from './log-rows'
import { peopleRows } from './people-rows'
import { pipelineRows } from './pipeline-rows'
import type { Row } from './row'
import { serviceRows } from './service-rows'
import { sessionRows, visitRows } from './session-rows'

/** Who may do what, once: every route with every principal. */
export const table: Row[] = [
  ...visitRows,
  ...sessionRows,
  ...chatRows,
  ...logRows,
  ...pipelineRows,
  ...accountRows,
  ...peopleRows,
  ...serviceRows,
]
