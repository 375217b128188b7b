import type { Turn } from './conversation'

/** Words that ask nothing. */
export const greeting = /^(?:hi|hello|hey|hallo|guten (?:tag|morgen|abend)|moin|namaste|नमस्ते|test|ok|okay)[\s.!?,]*$/i

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]{3,}/gu) ?? []

/** Whether a question can be understood, and is of a length to learn from. */
export function clearScore({ user, answer }: Pick<Turn, 'user' | 'answer'>): [number, string] {
  if (greeting.test(user)) return [0.1, 'A greeting asks nothing.']
  const asked = words(user).length
  if (asked === 0) return [0.2, 'The question has no words to go by.']
  if (user.length > 4000 || (answer?.length ?? 0) > 6000)
    return [0.4, 'Question or answer is very long; a shorter one would raise this.']
  return asked < 2
    ? [0.6, 'One word leaves room to guess; a sentence would raise this.']
    : [1, 'Question and answer are of a good length.']
}

/** Whether an answer speaks of what was asked, or of what had been said before it. */
export function groundedScore({ user, answer }: Pick<Turn, 'user' | 'answer'>, before: Turn[]): [number, string] {
  if (answer === null) return [0, 'Nobody answered.']
  const said = new Set(words([user, ...before.slice(-2).flatMap((turn) => [turn.user, turn.answer ?? ''])].join(' ')))
  const shared = words(answer).filter((word) => said.has(word)).length
  if (shared > 0) return [/\d/.test(answer) ? 1 : 0.85, 'The answer takes up what was asked.']
  return [/\d/.test(answer) ? 0.7 : 0.5, 'The answer takes up no word of the question.']
}
