'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { attendanceQuery, handBack, takeSession } from '@/lib/chat/staff-client'
import { ApiError } from '@/lib/http/fetch'

type Held = {
  sessionId: string
  /** What its person is called. */
  person: string
  /** Who has it until now. */
  from?: string | undefined
}

/** Takes sessions and hands them back, each with a word of what it came to and a way back. */
export function useHold() {
  const client = useQueryClient()
  const look = (sessionId: string) =>
    Promise.all([
      client.invalidateQueries({ queryKey: attendanceQuery(sessionId).queryKey }),
      client.invalidateQueries({ queryKey: ['sessions'] }),
      client.invalidateQueries({ queryKey: ['sessions-overview'] }),
    ])
  const take = useMutation({
    mutationFn: ({ sessionId, from }: Held) => takeSession(sessionId, from),
    onSuccess: (_, { sessionId, person }) =>
      toast.success(`You are with ${person} now`, {
        description: 'The assistant is silent until you hand back.',
        action: { label: 'Undo', onClick: () => back.mutate({ sessionId, person }) },
      }),
    onError: (error) => toast.error(refusal(error)),
    onSettled: (_, __, { sessionId }) => look(sessionId),
  })
  const back = useMutation({
    mutationFn: ({ sessionId }: Held) => handBack(sessionId),
    onSuccess: (_, { sessionId, person }) =>
      toast.success('Handed back', {
        description: `The assistant answers ${person} from the next message on.`,
        action: { label: 'Take again', onClick: () => take.mutate({ sessionId, person }) },
      }),
    onError: (error) => toast.error(refusal(error)),
    onSettled: (_, __, { sessionId }) => look(sessionId),
  })
  return { take: take.mutate, back: back.mutate, busy: take.isPending || back.isPending }
}

function refusal(error: Error): string {
  if (!(error instanceof ApiError)) return 'Nothing has changed: the server could not be reached. Try again.'
  if (error.code === 'session_ended') return 'Nothing has changed: this session has ended.'
  return `Nothing has changed. ${error.message}`
}
