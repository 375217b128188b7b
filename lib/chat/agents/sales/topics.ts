import { phrases } from './fold'

/** How people ask for a measure: English, German, Hindi and Hindi in Latin letters. */
const asked = {
  weight: `how heavy, weigh*, weight, how light, wie schwer, wie leicht, gewicht, wiegt, वजन, भारी, vajan, wajan, wazan, bhari,
    kitna bhari`,
  capacity: `how big, how large, capacity, volume, how many lit*, how much … (fit|fits|hold|holds), does it hold, wie groß,
    wie viel passt, fassungsvermögen, volumen, wie viele liter, passt … rein, passt … hinein, कितना बड़ा, कितनी बड़ी, कितने लीटर,
    कितना पानी, कितना सामान, क्षमता, kitna bada, kitni badi, kitne liter`,
  hours: `how long … last*, battery, how many hours, run time, akku*, batterie*, laufzeit, wie lange … (hält|läuft|reicht),
    wie viele stunden, बैटरी, कितनी देर, कितने घंटे, kitni der, kitne ghante`,
} as const
export type Topic = keyof typeof asked

const tests = Object.entries(asked).map(([topic, list]) => [topic as Topic, phrases(list)] as const)

/** The measure a folded message asks for. */
export function topicOf(folded: string): Topic | undefined {
  return tests.find(([, test]) => test.test(folded))?.[0]
}

/** The words of the questions; they name no goods. */
export const topicWords = Object.values(asked)
  .join(' ')
  .split(/[^\p{L}\p{M}\p{N}*]+/u)
