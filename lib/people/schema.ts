import { z } from 'zod'
import { locales, roles } from '@/db/enums'
import { time } from '@/lib/wire'

const identity = {
  phone: z.string().min(1).max(40).optional(),
  email: z.string().min(3).max(254).optional(),
  username: z.string().min(1).max(100).optional(),
}

export const loginRequest = z.object({ ...identity, password: z.string().max(200) })
export type LoginRequest = z.infer<typeof loginRequest>

const signedInUser = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  customer_id: z.string(),
})

export const loginView = z.object({ token: z.string(), expires_at: time, user: signedInUser })

export const signupRequest = z.object({
  ...identity,
  email: z.email().max(254).optional(),
  username: z
    .string()
    .regex(/^[\p{L}\p{N}._-]{2,100}$/u, '2 to 100 letters, digits, dots, dashes')
    .optional(),
  password: z.string().min(8, 'At least 8 characters').max(200),
  name: z.string().trim().min(1).max(100).optional(),
  profile: z
    .object({
      email: z.email().max(254).optional(),
      locale: z.enum(locales).optional(),
      loyalty_tier: z.string().max(40).optional(),
    })
    .optional(),
})
export type SignupRequest = z.infer<typeof signupRequest>

export const signupView = z.object({ user: signedInUser })
export type SignupView = z.infer<typeof signupView>
