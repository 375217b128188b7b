import type { Locale } from '@/db/enums'

/** What is put to a person before anything is ordered, in our words and not in a model's. */
export const orderQuestion: Record<Locale, (lines: string, total: string) => string> = {
  en: (lines, total) => `Shall I place this order: ${lines}, ${total} in all? You pay at the counter.`,
  de: (lines, total) => `Soll ich das bestellen: ${lines}, zusammen ${total}? Sie bezahlen an der Kasse.`,
  hi: (lines, total) => `क्या यह ऑर्डर कर दूँ: ${lines}, कुल ${total}? भुगतान काउंटर पर होगा।`,
}
