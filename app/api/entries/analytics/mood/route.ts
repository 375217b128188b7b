import { route } from '@/lib/http/route'
import { readMood } from '@/lib/journal/mood'
import { moodQuery, moodView } from '@/lib/journal/mood-schema'

export const GET = route({ query: moodQuery, response: moodView }, ({ actor, query }) => readMood({ actor, ...query }))
