import { z } from 'zod'

const tapped = z.object({ id: z.string().max(300), title: z.string().max(300) })

/** A message as the Cloud API delivers it. Whoever hides their number has `from_user_id` alone, an id of theirs for this business. */
export const whatsappMessage = z
  .object({
    from: z
      .string()
      .regex(/^\d{5,20}$/)
      .optional(),
    from_user_id: z.string().min(1).max(200).optional(),
    id: z.string().min(1).max(300),
    timestamp: z.string().regex(/^\d{1,11}$/),
    type: z.string().max(60),
    text: z.object({ body: z.string() }).optional(),
    button: z.object({ text: z.string(), payload: z.string().optional() }).optional(),
    interactive: z.object({ button_reply: tapped.optional(), list_reply: tapped.optional() }).optional(),
  })
  .refine(({ from, from_user_id }) => from ?? from_user_id, 'comes from nobody')
export type WhatsappMessage = z.infer<typeof whatsappMessage>

/** What became of a message of ours. */
export const whatsappStatus = z.object({
  id: z.string().min(1).max(300),
  status: z.string().max(40),
  biz_opaque_callback_data: z.string().max(600).optional(),
  errors: z.array(z.object({ code: z.int() })).optional(),
})
export type WhatsappStatus = z.infer<typeof whatsappStatus>

/** A delivery: each message and status is read by itself, so that one which is new to us never sinks the others. */
export const whatsappDelivery = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          value: z.object({
            metadata: z.object({ phone_number_id: z.string() }).optional(),
            messages: z.array(z.unknown()).default([]),
            statuses: z.array(z.unknown()).default([]),
            errors: z.array(z.object({ code: z.int() })).default([]),
          }),
        }),
      ),
    }),
  ),
})

export const whatsappVerification = z.object({
  'hub.mode': z.string().optional(),
  'hub.verify_token': z.string().optional(),
  'hub.challenge': z.string().max(1000).optional(),
})
