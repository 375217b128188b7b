import { z } from 'zod'

const chat = z.object({ id: z.int(), type: z.string() })
const user = z.object({ is_bot: z.boolean().optional(), language_code: z.string().max(20).optional() })

const message = z.object({
  message_id: z.int().min(0),
  date: z.int().min(0),
  edit_date: z.int().min(0).optional(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
})
export type TelegramMessage = z.infer<typeof message>

/** An `Update` of the Bot API: of its many kinds those that a person in a private chat makes. */
export const telegramUpdate = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: z.string().min(1).max(200),
      from: user,
      /** Absent or without a date when too old. */
      message: z
        .object({
          chat,
          reply_markup: z
            .object({
              inline_keyboard: z.array(
                z.array(z.object({ text: z.string().max(300), callback_data: z.string().max(64).optional() })),
              ),
            })
            .optional(),
        })
        .optional(),
      data: z.string().max(64).optional(),
    })
    .optional(),
})
export type TelegramUpdate = z.infer<typeof telegramUpdate>

/** What a webhook is answered with: nothing, or the one call that the Bot API takes from the answer. */
export const telegramAnswer = z.object({
  method: z.literal('answerCallbackQuery').optional(),
  callback_query_id: z.string().optional(),
})
export type TelegramAnswer = z.infer<typeof telegramAnswer>
