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
  const say = phrases[spoken]
  const tell = (templates: string[], slots: Record<string, string>) => fill(unsaid(templates, said, seed), slots) ?? ''
  const isNew = (words: string | null): words is string => words !== null && !said.some((one) => one.includes(words))
  const [a, b] = [quoted(sides.decision.a, spoken), quoted(sides.decision.b ?? '', spoken)]
  const told = [isNew(a) ? tell(sides.decision.b ? say.twoWays : say.oneWay, { a, b }) : '']
  const two = bothOf(sides)
  const good = isNew(two.good.words) ? two.good.words : null
  const bad = isNew(two.bad.words) ? two.bad.words : null
  if (good && bad && two.labelled) told.push(tell(say.bothSides, { for: good, against: bad }))
  else {
    if (good) told.push(tell(two.good.isFor ? say.speaksFor : say.draws, { for: good }))
    if (bad) told.push(tell(two.bad.isAgainst ? say.speaksAgainst : say.weighs, { against: bad }))
  }
  if (isNew(sides.leaning)) told.push(tell(say.leans, { leaning: sides.leaning }))
  return told.filter(Boolean)
}

/** What speaks for and against, where that can be told of each; else what draws and weighs, without saying for what. */
function bothOf(sides: Sides) {
  const draws = sides.draws === sides.against ? null : sides.draws
  const weighs = sides.weighs === sides.for ? null : sides.weighs
  return {
    good: { words: sides.for ?? draws, isFor: sides.for !== null },
    bad: { words: sides.against ?? weighs, isAgainst: sides.against !== null },
    labelled: sides.for !== null && sides.against !== null,
  }
}
