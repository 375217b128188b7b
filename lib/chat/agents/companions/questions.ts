import type { Companion } from '@/db/enums'
import type { Kind } from './kinds'
import type { Spoken } from './spoken'
import { buddyQuestionsGerman } from './words/buddy-de'
import { buddyQuestions } from './words/buddy-en'
import { voiceQuestionsGerman } from './words/voice-de'
import { voiceQuestions } from './words/voice-en'

/** What is asked of a kind; `any` of whatever was said, `short` when it was next to nothing, `start` when nothing was said yet. */
export type Questions = Partial<Record<Kind, string[]>> & Record<'any' | 'short' | 'start' | 'topic', string[]>

export const questions: Record<Companion, Record<Spoken, Questions>> = {
  reflection_buddy: { en: buddyQuestions, de: buddyQuestionsGerman },
  inner_voice: { en: voiceQuestions, de: voiceQuestionsGerman },
}
