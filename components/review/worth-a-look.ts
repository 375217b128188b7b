import type { ChatMessage } from '@/lib/pipeline/schema'
import { toolCalls } from './example-words'

/** Part of an example that a reader should look at, in their words: which message, the very text, and why. */
export type Flag = { message: number; text: string; about: string }

const mostFlags = 3
const longAnswer = 1500
const greeted =
  /\b(?:Hi|Hello|Dear|Hallo|Liebe[rs]?|Guten (?:Tag|Morgen|Abend)|Namaste),?\s+((?:Mr|Mrs|Ms|Herr|Frau)\.?\s+)?(?!there\b|all\b|everyone\b)\p{Lu}\p{L}+/u
const introduced = /\b(?:my name is|I am called|ich heiße|mein Name ist)\s+\p{L}+|मेरा नाम\s+[\p{L}\p{M}]+/iu
const placeholder = /\[(?:email|phone|card|iban|key|ip|name|address|birthday)\]/
const byPosition = /^(?:xpath\/|\/)|:nth-(?:child|of-type)\(/
const sentence = /[^.!?।\n]{20,}[.!?।]?/g

type Finder = (text: string, isAnswer: boolean) => { text: string; about: string } | null

const finders: Finder[] = [
  (text) => {
    const found = greeted.exec(text) ?? introduced.exec(text)
    return (
      found && {
        text: found[0],
        about: 'the underlined part may name a person. Names are not taken out by themselves.',
      }
    )
  },
  (text, isAnswer) => {
    const found = isAnswer ? placeholder.exec(text) : null
    return found && { text: found[0], about: 'the answer gives a placeholder, which helps nobody who asks.' }
  },
  (text, isAnswer) => {
    const twice = isAnswer ? repeated(text) : undefined
    return twice === undefined ? null : { text: twice, about: 'the answer says the underlined part twice.' }
  },
  (text, isAnswer) => {
    if (!isAnswer || text.length <= longAnswer) return null
    return { text: text.slice(longAnswer), about: 'the answer is long. What is underlined may not be needed.' }
  },
]

function repeated(text: string): string | undefined {
  const seen = new Set<string>()
  return (text.match(sentence) ?? [])
    .map((one) => one.trim())
    .find((one) => seen.size === seen.add(one.toLowerCase()).size)
}

/** What a rule can find that a person should judge; a few at most. Only what is learnt and what was asked last counts, no context. */
export function worthALook(messages: ChatMessage[]): Flag[] {
  const flags = messages.flatMap((message, at): Flag[] => {
    const near = at >= messages.length - 2 && message.role !== 'system'
    if (!near) return []
    const isAnswer = message.role === 'assistant'
    const said = message.content ?? ''
    // A page described to a model is no talk.
    const found = said.startsWith('Goal: ') ? [] : finders.flatMap((find) => find(said, isAnswer) ?? [])
    return [...found, ...positions(message)].map((flag) => ({ message: at, ...flag }))
  })
  return flags.slice(0, mostFlags)
}

function positions(message: ChatMessage) {
  return toolCalls(message).flatMap(({ arguments: given }) => {
    const selector = given?.selector
    return typeof selector === 'string' && byPosition.test(selector)
      ? [{ text: selector, about: 'the element is found by its position alone, which changes when the page does.' }]
      : []
  })
}
