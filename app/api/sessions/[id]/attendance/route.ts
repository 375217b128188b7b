import { readAttendance } from '@/lib/chat/staff/attendance'
import { attendanceView } from '@/lib/chat/staff-schema'
import { sessionReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Read who answers in a session, and who has read how far',
    callers: sessionReaders,
    params: sessionParams,
    response: attendanceView,
  },
  ({ actor, params }) => readAttendance({ actor, sessionId: params.id }),
)
