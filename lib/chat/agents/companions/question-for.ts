import type { Companion, Locale } from '@/db/enums'

type About = {
  companion: Companion
  entry: { content: string } | null
  topic: string | null
  language: Locale | null
  not: number
}

const first = {
  inner_voice: {
    en: ['What is it that you have to decide?', 'What would be lost if you left it as it is?'],
    de: ['Was ist es, das du entscheiden musst?', 'Was ginge verloren, wenn du es so lässt, wie es ist?'],
  },
  reflection_buddy: {
    en: ['What in this has stayed with you most?', 'What did you leave out as you wrote?'],
    de: ['Was davon ist dir am meisten geblieben?', 'Was hast du beim Schreiben weggelassen?'],
  },
}

/** The question that a companion begins with. */
export function questionFor({ companion, language, not }: About): { text: string; language: Locale } {
  const spoken = language === 'de' ? 'de' : 'en'
  const questions = first[companion][spoken]
  return { text: questions[not % questions.length] ?? '', language: spoken }
}
