import { phrases } from './fold'

/** How people ask for a measure: English, German, Hindi and Hindi in Latin letters. */
const asked = {
  weight: `how heavy, weigh*, weight, how light, wie schwer, wie leicht, gewicht, wiegt, wiegen, वजन, भारी, vajan, wajan, wazan, bhari`,
  capacity: `how big, how large, capacity, volume, how many lit*, how much … (fit|fits|hold|holds), does it hold, wie groß,
    wie viel passt, fassungsvermögen, volumen, (wieviel|wie viel|wie viele) liter, (passt|passen) … (rein|hinein), कितना बड़ा,
    कितनी बड़ी, कितने लीटर, कितना पानी, कितना सामान, क्षमता, kitna bada, kitni badi, kitne liter`,
  hours: `how long … (last*|run*), battery, how many hours, run time, akku*, batterie*, laufzeit, wie lange … (hält|läuft|reicht),
    wie viele stunden, बैटरी, कितनी देर, कितने घंटे, kitni der, kitne ghante`,
  warmth: `temperature*, how warm, how cold, temperatur*, wie warm, wie kalt, wie viel grad, तापमान, कितनी (ठंड|सर्दी|गर्मी), kitni (thand|sardi)`,
  brightness: `how bright, brightness, lumen*, wie hell, helligkeit, कितनी रोशनी, लुमेन, kitni roshni`,
  length: `how long is, how tall, how wide, dimension*, measure*, measurements, wie lang, wie hoch, wie breit, maße, abmess*, packmaß*,
    länge, कितना लंबा, कितनी लंबी, लंबाई, नाप, kitna lamba, kitni lambi`,
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
