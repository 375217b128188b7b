import { accessSignal } from '@/lib/people/access-signal'
import { nobody } from '@/lib/people/actor'
import { standingOf } from '@/lib/people/identify'
import type { Who } from './own-sessions'

/**
 * Watches whether a person and a device stand as when they called, each by itself: a browser that lets go of its session may be signed in.
 * @param onChange told when one of them does not, or other roles stand there now. @param signal ends the watching.
 */
export function watchStanding(first: Who, signal: AbortSignal, onChange: () => void) {
  let who = first
  let changed = false
  const watch = (part: Partial<Who>) => {
    const lost = accessSignal({ ...nobody, ...part }, signal)
    lost.addEventListener('abort', () => {
      changed = true
      onChange()
    })
    return lost
  }
  let person = watch({ person: who.person })
  watch({ device: who.device })
  return {
    /** Who still stands, as last looked at. */
    get who() {
      return who
    },
    /** Whether something was lost since. */
    get changed() {
      return changed
    },
    /** @returns who stands now. A device that was let go stands for nothing by itself. */
    async look(): Promise<Who> {
      if (!changed) return who
      changed = false
      if (!person.aborted || !who.person) return who
      const standing = await standingOf(who.person.tokenId)
      who = { ...who, person: standing?.person ?? null }
      if (who.person) person = watch({ person: who.person })
      return who
    },
  }
}
