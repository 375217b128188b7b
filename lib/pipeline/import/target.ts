import { readAria, roleFromCss } from '@/lib/pipeline/journey/selectors'
import { type InteractionTarget, longest } from '@/lib/pipeline/schema'

const mostCandidates = 64
const mostParts = 16

/**
 * The element that these selectors, written as Chrome's Recorder does, stand for: role, name and text as far as they tell, unless they
 * are known otherwise. Undefined without any.
 */
export function targetOf(
  all: string[][],
  known: { role?: string | undefined; name?: string | undefined; text?: string | undefined } = {},
): InteractionTarget | undefined {
  if (all.length === 0) return undefined
  const selectors = all
    .slice(0, mostCandidates)
    .filter((parts) => parts.length <= mostParts && parts.every((part) => part.length <= longest.selector))
  const aria = readAria(selectors)
  const role = known.role ?? aria.role ?? roleFromCss(selectors)
  const name = known.name ?? aria.name
  const text = known.text ?? textIn(selectors)
  return {
    ...(role && { role: role.slice(0, 100) }),
    ...(name && { name: name.slice(0, longest.name) }),
    ...(text && { text: text.slice(0, longest.text) }),
    selectors,
  }
}

function textIn(selectors: string[][]): string | undefined {
  const last = selectors.map((parts) => parts.at(-1) ?? '').find((part) => part.startsWith('text/'))
  return last?.slice('text/'.length)
}
