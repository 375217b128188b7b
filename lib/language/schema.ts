import { z } from 'zod'

/** Plutchik's eight. */
export const emotions = ['anger', 'anticipation', 'disgust', 'fear', 'joy', 'sadness', 'surprise', 'trust'] as const
export type Emotion = (typeof emotions)[number]

/** What a text feels like: `neutral` when it plainly shows nothing, `unclear` when its words do not tell. Confidence from 0 to 1. */
export const feeling = z.object({
  label: z.enum([...emotions, 'neutral', 'unclear']),
  confidence: z.number().min(0).max(1),
})
export type Feeling = z.infer<typeof feeling>
