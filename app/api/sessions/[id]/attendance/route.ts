import { readAttendance } from '@/lib/chat/staff/attendance'
import { attendanceView } from '@/lib/chat/staff-schema'
import { route } from '@/lib/http/route'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, response: attendanceView }, ({ actor, params }) =>
  readAttendance({ actor, sessionId: params.id }),
)
