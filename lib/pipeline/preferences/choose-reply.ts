/** An answer as it stood at some time, before it was made anew or in the end. */
export type ReplyVersion = { content: string; feedback: 'up' | 'down' | null; whole: boolean }

/** The better of several answers to the same question, whether the person said so by a thumb, and a worse one. */
export type ReplyPair = { chosen: string; liked: boolean; rejected: string }

/**
 * Which of the answers to one question a person preferred: the last they gave a thumb up, else the one that stood in the end, unless they
 * gave it a thumb down. Worse is the last with a thumb down, else the last that they neither chose nor liked. What broke off is no answer
 * to compare with. @returns null where nothing was preferred
 */
export function chooseReply(earlier: ReplyVersion[], last: ReplyVersion): ReplyPair | null {
  const all = [...earlier, last].filter(({ content, whole }) => whole && content.trim() !== '')
  const liked = all.findLast(({ feedback }) => feedback === 'up')
  const chosen = liked ?? (last.feedback === 'down' ? undefined : all.find((version) => version === last))
  if (!chosen) return null
  const others = all.filter(({ content, feedback }) => feedback !== 'up' && content.trim() !== chosen.content.trim())
  const rejected = others.findLast(({ feedback }) => feedback === 'down') ?? others.at(-1)
  return rejected
    ? { chosen: chosen.content.trim(), liked: chosen.feedback === 'up', rejected: rejected.content.trim() }
    : null
}
