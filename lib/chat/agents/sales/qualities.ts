/** Words that say what a thing is like or for, and name no kind of thing. */
const words = new Set(
  `rain monsoon storm sun winter summer water cycling commute trekking camping travel running gym yoga office school
   kids home kitchen cooking cook garden repair shopping reading waterproof reflective safety dry warm wireless solar wool
   cotton leather steel glass wood iron brass power clothing`.split(/\s+/),
)

export function isQuality(term: string): boolean {
  return words.has(term)
}
