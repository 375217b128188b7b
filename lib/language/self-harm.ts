import { selfHarmSigns } from './words/self-harm-signs'

/** Whether a text speaks of wanting to die or of hurting oneself; `denied` when all of it is said not to be so. */
export type SelfHarm = 'stated' | 'denied' | null

// Before what it denies, in the same clause: "I would never kill myself", "Ich will mich nicht umbringen".
const denial =
  /\b(not|never|no|don't|dont|doesn't|didn't|isn't|wasn't|won't|wouldn't|nicht|nie|niemals|kein|keine|keinen|weder|ohne)\b|नहीं/

// Who writes without a full stop is read in spans of so many words, each beginning halfway through the one before.
const span = 30

function spans(clause: string): string[] {
  const words = clause.trim().split(/\s+/)
  const step = span / 2
  const count = Math.max(1, Math.ceil(words.length / step) - 1)
  return Array.from({ length: count }, (_, at) =>
    words
      .slice(at * step, at * step + span)
      .join(' ')
      .slice(0, longest),
  )
}

const longest = 600

const clauses = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘´`]/g, "'")
    .split(/[.!?…।;\n]+|,? (?:but|aber|sondern|dann)\b/u)
    .flatMap(spans)

/** What of a clause is left of its sign, and the sign itself. */
function signIn(clause: string): { before: string; sign: string } | null {
  for (const { pattern, not } of selfHarmSigns) {
    const found = pattern.exec(clause)
    if (found && !not?.test(clause)) return { before: clause.slice(0, found.index), sign: found[0] }
  }
  return null
}

function standingOf(clause: string): SelfHarm {
  const found = signIn(clause)
  if (!found) return null
  const words = found.before.trim().split(/\s+/).slice(-5).join(' ')
  const within =
    /\b(want|will|möchte|wollte|mich|sich|mir)\b/.test(found.sign) && /\b(nicht|nie|niemals)\b/.test(found.sign)
  // A sign that says no itself ("nicht mehr leben") is none that is denied.
  const saysNo = /\b(nicht|nie|not|no|don't|dont|never|kein\w*|without|isn't)\b|नहीं|\bnah/.test(found.sign)
  const denies = saysNo
    ? within && /\b(umbring|sterben|ritz|antun|verletz|erhäng|aufhäng)/.test(found.sign)
    : denial.test(words)
  return denies ? 'denied' : 'stated'
}

/**
 * Looks for plain mentions of suicide and self-harm in English, German and a little Hindi. It is made to miss few: it can be wrong, and
 * nothing is decided by it but that help lines are shown.
 */
export function selfHarmIn(text: string): SelfHarm {
  const found = clauses(text).map(standingOf)
  if (found.includes('stated')) return 'stated'
  return found.includes('denied') ? 'denied' : null
}
