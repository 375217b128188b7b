/** What somebody does with a message: mostly they tell something, and then it is its words that count. */
export type SortOfTurn =
  | 'who'
  | 'medicine'
  | 'advice'
  | 'stop'
  | 'thanks'
  | 'rather_not'
  | 'unknown'
  | 'greeting'
  | 'short'
  | 'told'

type Sort = { sort: SortOfTurn; pattern: RegExp; atMost?: number }

const substance =
  /\b(pills?|tablets?|tabletten?|dos(?:e|es|age|is|ierung)|medication|medicine|meds|medikamente?|medikament|antidepress\w*|ssris?|sertralin\w*|citalopram|escitalopram|fluoxetin\w*|prozac|zoloft|lexapro|venlafaxin\w*|mirtazapin\w*|quetiapin\w*|seroquel|lithium|xanax|valium|diazepam|lorazepam|tavor|benzos?|ritalin|adderall|methylphenidat\w*|ibuprofen|paracetamol|melatonin|sleeping pills?|schlaftabletten?|schlafmittel|johanniskraut|\d+ ?mg)\b/i
const condition =
  /\b(diagnos\w*|symptoms? of|symptome? (?:von|einer)|(?:do|could|might) i have (?:an? )?(?:depression|adhd|add|autism|ptsd|ocd|bipolar|borderline|anxiety disorder|burnout|cancer|dementia)|am i (?:clinically )?(?:depressed|bipolar|autistic|mentally ill|an alcoholic)|habe ich (?:eine |ein |vielleicht (?:eine )?)?(?:depression\w*|adhs|ads|autismus|ptbs|zwangsstörung|bipolar\w*|borderline|angststörung|burn-?out|krebs|demenz)|bin ich (?:klinisch |vielleicht )?(?:depressiv|bipolar|autistisch|psychisch krank|krank))\b/i
const asks =
  /\?|\b(should i|can i|could i|may i|how (?:much|many|long)|what (?:dose|can i take)|is it (?:ok|okay|safe)|soll(?:te)? ich|kann ich|darf ich|wie ?viele?|ob ich|welche dosis|was kann ich nehmen|tell me|sag mir)\b/i

const sorts: Sort[] = [
  {
    sort: 'who',
    atMost: 14,
    pattern:
      /\b(are you (?:a |an )?(?:human|real|person|bot|robot|machine|computer|ai|therapist|doctor|chatgpt)|who (?:are|r) you|what are you|am i talking to a|is (?:this|there) (?:a )?(?:real|human|person|bot)|bist du (?:ein |eine |echt\b|wirklich )*(?:mensch|echt|person|roboter|maschine|computer|ki|bot|programm|therapeut\w*|arzt|ärztin|real)|wer bist du|was bist du|rede ich mit|spreche ich mit)\b/i,
  },
  {
    sort: 'stop',
    atMost: 9,
    pattern:
      /^(?:ok(?:ay)?[,. ]+|so[,. ]+|well[,. ]+|gut[,. ]+|na[,. ]+)?(?:stop|stopp|enough|that(?:'s| is| was) (?:all|enough|it)|(?:thanks?|thank you)[,. ]+(?:that(?:'s| is) (?:all|it|enough)|bye)|i(?:'m| am) done|let(?:'s| us) stop|bye|goodbye|good ?night|see you|i have to go|genug|das war(?:'s| es| alles)|das reicht|danke[,. ]+(?:das (?:war|ist) (?:'s|es|alles)|das war's|das reicht|das wars|tsch\S+)|ich mag nicht mehr|lass(?:en wir)? es gut sein|tsch(?:ü|ue)ss?|ciao|gute nacht|bis (?:morgen|bald|dann)|ich muss (?:los|weg|gehen)|ende|schluss)(?![\p{L}'])/iu,
  },
  {
    sort: 'rather_not',
    atMost: 14,
    pattern:
      /\b((?:don't|do not|dont|rather not|not ready to) (?:want to |wanna |like to )?(?:talk|write|speak|think) about (?:it|that|this|him|her|them)|(?:none of|not) your business|leave me alone|different question|another question|möchte (?:ich )?(?:lieber )?nicht (?:darüber|drüber|davon)|will (?:ich )?(?:lieber )?nicht (?:darüber|drüber)|nicht (?:darüber|drüber) (?:reden|sprechen|schreiben|nachdenken)|lieber nicht|geht dich nichts an|lass mich in ruhe|andere frage)\b/i,
  },
  {
    sort: 'unknown',
    atMost: 7,
    pattern:
      /^(?:hm+[,. ]+|well[,. ]+|puh[,. ]+|ach[,. ]+)?(?:i )?(?:really |honestly |just |ehrlich gesagt )?(?:don'?t (?:really )?know|do not know|dunno|no idea|not sure|no clue|idk|can'?t say|hard to say|(?:ich )?(?:weiß|weiss) (?:ich |es )*(?:wirklich |auch |ehrlich gesagt )?nicht|(?:ich )?(?:weiß|weiss) es (?:auch )?nicht|keine ahnung|kein plan|kann ich nicht sagen|schwer zu sagen|nichts)(?![\p{L}'])/iu,
  },
  {
    sort: 'thanks',
    atMost: 6,
    pattern:
      /^(?:many |ok(?:ay)?[,. ]+)?(?:thanks|thank you|thx|cheers|danke(?:schön)?|vielen dank|dank dir|merci)(?![\p{L}'])/iu,
  },
  {
    sort: 'advice',
    atMost: 30,
    pattern:
      /\b(what (?:should|shall|would|can) i do(?: now| then)?\s*\?|what would you (?:do|say|choose|advise)|tell me what to do|give me (?:some )?advice|what do you (?:think|advise|recommend|suggest)|any advice|decide for me|was (?:soll|kann|sollte) ich (?:jetzt |nur |denn |bloß |da |dann )*(?:tun|machen)|was würdest du|sag mir,? was ich|gib mir (?:einen )?rat|hast du (?:einen )?rat|was (?:rätst|meinst|denkst|empfiehlst) du|entscheide du)(?!\p{L})/iu,
  },
  {
    sort: 'greeting',
    atMost: 4,
    pattern:
      /^(?:hi+|hello|hey|good (?:morning|evening|afternoon)|hallo+|moin|servus|guten (?:morgen|abend|tag)|grüß dich|na)(?![\p{L}'])/iu,
  },
]

const fewWords = 3

/** Tells what a message does. Only a short one can be a word of parting or a shrug: in a longer one such words tell something. */
export function sortOfTurn(text: string): SortOfTurn {
  const said = text.replace(/[’‘´`]/g, "'").trim()
  const count = said.split(/\s+/).length
  const found = sorts.find(({ pattern, atMost = 0 }) => count <= atMost && pattern.test(said))
  if (found?.sort === 'who') return 'who'
  if (asksAboutMedicine(said)) return 'medicine'
  if (found) return found.sort
  return count <= fewWords ? 'short' : 'told'
}

/** Whether one sentence both names a medicine, a dose or an illness and asks. */
function asksAboutMedicine(said: string): boolean {
  return said
    .split(/(?<=[.!?\n])\s+/u)
    .some((sentence) => (substance.test(sentence) || condition.test(sentence)) && asks.test(sentence))
}
