import { z } from 'zod'
import { time } from '@/lib/wire'

/** The password again, for a while, in one session. It never goes through the chat. */
export const stepUpRequest = z.object({ session_id: z.string().max(64), password: z.string().min(1).max(200) })

export const stepUpView = z.object({ expires_at: time })
export type StepUpView = z.infer<typeof stepUpView>
