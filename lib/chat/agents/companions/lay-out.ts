import { piece, quoted, sentencesOf } from './fragments'
import { phrases } from './phrases'
import type { Scene } from './scene'
import { halvesOf, type Sides, sidesIn } from './sides'
import { fill, unsaid } from './template'

type Tell = (templates: string | string[], slots: Record<string, string>) => string
type IsNew = (words: string | null) => words is string

/**
 * What the inner voice lays side by side: the ways there are, what was written for and against them, and what they lean to. Each of these is
 * told once in a talk; empty when nothing is to be decided, or all was told.
 */
export function layOut(scene: Scene, seed: number): string[] {
  if (scene.companion !== 'inner_voice') return []
  const { spoken, said, text, own, entry } = scene
  const isNew: IsNew = (words): words is string => words !== null && !said.some((one) => one.includes(words))
  const tell: Tell = (templates, slots) => fill(unsaid([templates].flat(), said, seed), slots) ?? ''
  const sides = sidesIn([text, ...own, entry?.content ?? ''], spoken)
  if (!sides) return twoHalves(scene, isNew, tell)
  const say = phrases[spoken]
  const [a, b] = [quoted(sides.decision.a, spoken), quoted(sides.decision.b ?? '', spoken)]
  const told = [isNew(a) ? tell(sides.decision.b ? say.twoWays : say.oneWay, { a, b }) : '']
  const each = ofEach(sides, { a, b }, scene.spoken, isNew, tell)
  told.push(...(each.length > 0 ? each : forAndAgainst(sides, spoken, isNew, tell)))
  if (isNew(sides.leaning)) told.push(tell(say.leans, { leaning: sides.leaning }))
  return told.filter(Boolean)
}

/** The two halves of a sentence that turns, where nothing else is said to be decided. */
function twoHalves({ text, spoken }: Scene, isNew: IsNew, tell: Tell): string[] {
  const halves = sentencesOf(text).map(halvesOf).find(Boolean)
  const [one = '', other = ''] = halves?.map((half) => quoted(piece(half), spoken)) ?? []
  if (!halves || !isNew(one)) return []
  return [tell(phrases[spoken].twoHalves, { for: one, against: other })]
}

/** What was written of each of two ways. */
function ofEach(sides: Sides, { a, b }: { a: string; b: string }, spoken: Scene['spoken'], isNew: IsNew, tell: Tell) {
  const say = phrases[spoken]
  const [ofA, ofB] = [isNew(sides.ofA) ? sides.ofA : null, isNew(sides.ofB) ? sides.ofB : null]
  if (ofA && ofB) return [tell(say.ofEach, { a, b, of_a: ofA, of_b: ofB })]
  if (ofA) return [tell(say.ofOne, { a, of_a: ofA })]
  return ofB ? [tell(say.ofOne, { a: b, of_a: ofB })] : []
}

/** What speaks for and against, where that can be told of each; else what draws and weighs, without saying for what. */
function forAndAgainst(sides: Sides, spoken: Scene['spoken'], isNew: IsNew, tell: Tell): string[] {
  const say = phrases[spoken]
  const good = sides.for ?? (sides.draws === sides.against ? null : sides.draws)
  const bad = sides.against ?? (sides.weighs === sides.for ? null : sides.weighs)
  const [newGood, newBad] = [isNew(good) ? good : null, isNew(bad) ? bad : null]
  if (newGood && newBad && sides.for && sides.against) {
    return [tell(say.bothSides, { for: newGood, against: newBad })]
  }
  return [
    newGood ? tell(sides.for ? say.speaksFor : say.draws, { for: newGood }) : '',
    newBad ? tell(sides.against ? say.speaksAgainst : say.weighs, { against: newBad }) : '',
  ]
}
