import { quoted } from './fragments'
import { phrases } from './phrases'
import type { Scene } from './scene'
import { type Sides, sidesIn } from './sides'
import { fill, unsaid } from './template'

/**
 * What the inner voice lays side by side: the ways there are, what was written for and against them, and what they lean to. Each of these is
 * told once in a talk; empty when nothing is to be decided, or all was told.
 */
export function layOut(scene: Scene, seed: number): string[] {
  if (scene.companion !== 'inner_voice') return []
  const { spoken, said, text, own, entry } = scene
  const sides = sidesIn([text, ...own, entry?.content ?? ''], spoken)
  if (!sides) return []
  const isNew = (words: string | null): words is string => words !== null && !said.some((one) => one.includes(words))
  const say = phrases[spoken]
  const slots = {
    a: quoted(sides.decision.a, spoken),
    b: quoted(sides.decision.b ?? '', spoken),
    for: sides.for ?? '',
    against: sides.against ?? '',
    leaning: sides.leaning ?? '',
  }
  const tell = (templates: string[]) => fill(unsaid(templates, said, seed), slots) ?? ''
  return [
    isNew(slots.a) ? tell(sides.decision.b ? say.twoWays : say.oneWay) : '',
    sidesTold(sides, isNew, say, tell),
    isNew(sides.leaning) ? tell(say.leans) : '',
  ].filter(Boolean)
}

function sidesTold(
  { decision, for: forIt, against }: Sides,
  isNew: (words: string | null) => boolean,
  say: (typeof phrases)['en'],
  tell: (templates: string[]) => string,
): string {
  if (isNew(forIt) && isNew(against)) return tell(say.bothSides)
  if (isNew(forIt)) return tell(decision.b ? say.draws : say.speaksFor)
  if (isNew(against)) return tell(decision.b ? say.weighs : say.speaksAgainst)
  return ''
}
