import { z } from 'zod'

const control = /(?!\n)\p{Cc}/u

/** A text of several lines, whose breaks are `\n`. */
export const paragraphs = (most: number) =>
  z
    .string('A text is needed')
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .max(most, `At most ${most} characters`)
    .refine((text) => !control.test(text), 'No control characters')

/** A text of one line. */
export const line = (most: number) =>
  z
    .string('A text is needed')
    .overwrite((text) => text.trim())
    .max(most, `At most ${most} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'One line, without control characters')

/** A word for an address or a list, such as `opening-hours`. */
export const slug = z
  .string('A word is needed')
  .overwrite((text) => text.trim())
  .max(40, 'At most 40 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters, digits and dashes, such as opening-hours')
