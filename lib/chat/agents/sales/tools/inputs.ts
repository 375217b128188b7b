import { z } from 'zod'

export const sku = z.string().min(1).max(64).describe('The sku of a product, as a tool told it')

export const quantity = z.int().min(1).max(99)

/** Small models send null for what they leave out. */
export const optional = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined)
