'use client'

import { useQuery } from '@tanstack/react-query'
import { useWriting } from '@/components/live/typing'
import { useTellRead, useTellTyping } from '@/components/live/use-telling'
import type { MessageView } from '@/lib/chat/schema'
import { attendanceQuery } from '@/lib/chat/staff-client'
import type { Attendance } from '@/lib/chat/staff-schema'

const nobody: Attendance = { holder: null, changes: [], notes: [], read: { person: null, staff: null } }

type Options = {
  sessionId: string
  messages: MessageView[]
  /** While no stream tells what happened. */
  refetchInterval: number | false
  looking: boolean
}

/** Who answers in a conversation, seen by the person in it: comings and goings, notes, whether staff write and have read; and tells them the same. */
export function useAttendance({ sessionId, messages, refetchInterval, looking }: Options) {
  const { data = nobody } = useQuery({ ...attendanceQuery(sessionId), refetchInterval, refetchOnReconnect: true })
  const writing = useWriting(sessionId)
  const tellTyping = useTellTyping(sessionId, 'person')
  const newest = messages.findLast(({ role }) => role === 'staff')
  useTellRead({ sessionId, as: 'person', newest, readAt: data.read.person, looking })
  const { staff: readAt } = data.read
  const seen = readAt ? messages.findLast(({ role, createdAt }) => role === 'user' && createdAt <= readAt) : undefined
  return {
    beside: data,
    /** The member of staff who answers in place of the assistant. */
    holder: data.holder,
    /** Who of the staff is writing; null without a name, undefined when nobody is. */
    writing,
    /** The last of one's own messages that they have read. */
    seenId: seen?.id,
    /** Told at each key while somebody of the staff is there to see it. */
    onType: data.holder ? tellTyping : undefined,
  }
}
