import { accountRows } from './account-rows'
import { alertRows } from './alert-rows'
import { bankRows } from './bank-rows'
import { catalogueRows } from './catalogue-rows'
import { channelRows } from './channel-rows'
import { chatRows } from './chat-rows'
import { demoRows } from './demo-rows'
import { entryRows } from './entry-rows'
import { errorRows } from './error-rows'
import { inboxRows } from './inbox-rows'
import { kioskRows } from './kiosk-rows'
import { logRows } from './log-rows'
import { memoryRows } from './memory-rows'
import { moodRows } from './mood-rows'
import { peopleRows } from './people-rows'
import { pipelineRows } from './pipeline-rows'
import { recordRows } from './record-rows'
import type { Row } from './row'
import { serviceRows } from './service-rows'
import { sessionRows, visitRows } from './session-rows'
import { staffRows } from './staff-rows'
import { talkRows } from './talk-rows'

/** Who may do what, once: every route with every principal. */
export const table: Row[] = [
  ...visitRows,
  ...kioskRows,
  ...sessionRows,
  ...chatRows,
  ...channelRows,
  ...memoryRows,
  ...logRows,
  ...inboxRows,
  ...errorRows,
  ...alertRows,
  ...pipelineRows,
  ...accountRows,
  ...peopleRows,
  ...serviceRows,
  ...catalogueRows,
  ...recordRows,
  ...entryRows,
  ...staffRows,
  ...talkRows,
  ...moodRows,
  ...bankRows,
  ...demoRows,
]
