import type { Phrases } from '@/lib/chat/agents/companions/phrases'

export const germanPhrases: Phrases = {
  heard: {
    heavy: [
      '{quote}. Das ist viel zu tragen.',
      'Du sagst es ganz klar: {quote}.',
      '{quote}. Das ist keine Kleinigkeit.',
      'Bei einem Satz von dir bleibe ich: {quote}.',
    ],
    light: [
      '{quote}. Da ist etwas Helles drin.',
      'Du schreibst {quote}. Das klingt gut.',
      '{quote}. Das ist es wert, behalten zu werden.',
    ],
    even: ['Du schreibst {quote}.', 'Bei einem Satz von dir bleibe ich: {quote}.', '{quote}. Ich höre zu.'],
  },
  heardPlainly: {
    heavy: ['Das klingt schwer.', 'Das ist viel auf einmal.', 'Danke, dass du das aufschreibst.'],
    light: ['Das klingt gut.', 'Da ist etwas Helles drin.', 'Gut, dass es hier steht.'],
    even: ['Ich höre zu.', 'Ich habe es gelesen.', 'Danke, dass du das schreibst.'],
  },
  heardShort: ['In Ordnung.', 'Verstehe.', 'Ich höre zu.', 'Lass dir Zeit.'],
  twoWays: ['Zwei Wege, in deinen Worten: {a} oder {b}.', 'Da ist also {a}, und da ist {b}.'],
  oneWay: ['Ein Weg liegt auf dem Tisch: {a}.', 'Es geht um dies, in deinen Worten: {a}.'],
  speaksFor: ['Was dafür spricht, in deinen Worten: {for}.'],
  speaksAgainst: ['Was dagegen spricht, in deinen Worten: {against}.'],
  draws: ['Was dich zieht, in deinen Worten: {for}.'],
  weighs: ['Was schwer wiegt, in deinen Worten: {against}.'],
  bothSides: ['Auf der einen Seite steht {for}, auf der anderen {against}.', 'Dafür steht {for}. Dagegen {against}.'],
  leans: ['{leaning} klingt nach einer Neigung.', 'Es zieht dich schon in eine Richtung: {leaning}.'],
  ofEach: 'Zu {a} schreibst du: {of_a}. Zu {b}: {of_b}.',
  ofOne: 'Zu {a} schreibst du: {of_a}.',
  twoHalves: 'Auf der einen Seite steht {for}, auf der anderen {against}.',
  noted: ['Das lege ich dazu: {quote}.', '{quote}. Das zählt.', 'Da ist also auch noch das: {quote}.'],
  who: {
    reflection_buddy:
      'Ich bin ein Programm, kein Mensch und kein Therapeut. Ich lese, was du hier schreibst, frage nach und dränge mich nicht vor.',
    inner_voice:
      'Ich bin ein Programm, kein Mensch. Ich lege nebeneinander, was du schreibst, was dafür und was dagegen spricht, und frage; entscheiden wirst du.',
  },
  medicine: [
    'Zu Medikamenten, Dosierungen und Diagnosen rate ich nichts: Ich bin ein Programm und könnte mich irren. Eine Ärztin, ein Arzt oder die Apotheke kann dir das sagen, auch am Telefon.',
    'Das kann dir eine Ärztin, ein Arzt oder die Apotheke beantworten, ich nicht. Frag bitte dort nach, bevor du etwas änderst.',
  ],
  advice: {
    reflection_buddy: [
      'Einen Rat gebe ich nicht. Du kennst dein Leben von innen; ich kann nur fragen.',
      'Die Antwort überlasse ich dir und frage.',
    ],
    inner_voice: [
      'Ich entscheide nicht für dich. Ich kann nebeneinanderlegen, was du geschrieben hast, und fragen.',
      'Die Antwort gibst du.',
    ],
  },
  stop: [
    'Dann lassen wir es hier. Es bleibt, wo es ist, nur für dich.',
    'Gut, wir hören hier auf. Du kannst weitermachen, wann immer du magst.',
  ],
  thanks: ['Gern. Ich bin da, wenn du weitermachen willst.'],
  ratherNot: [
    'Dann lassen wir das. Schreib, worüber du magst, oder gar nichts.',
    'In Ordnung, das nicht. Du bestimmst, was als Nächstes kommt.',
  ],
  unknown: ['Das ist in Ordnung. Nicht wissen ist auch eine Antwort.', 'Du musst es jetzt nicht wissen.'],
  unknownAgain: [
    'Dann lassen wir es ruhen. Schreib, wenn etwas kommt; es eilt nicht.',
    'In Ordnung. Ich frage erst einmal nichts.',
  ],
  greeting: ['Hallo. Ich bin da und lese, was du schreibst.'],
  listening: [
    'Für den Moment habe ich nichts mehr zu fragen. Schreib weiter, wenn du magst; ich lese es.',
    'Ich höre zu. Schreib weiter, wenn du magst.',
  ],
  notRead:
    'Hindi lese ich nicht gut genug, um darauf zu antworten. Was du hier schreibst, bleibt trotzdem für dich aufgehoben, in jeder Sprache.',
  harm: 'Was du schreibst, handelt vom Sterben oder davon, sich etwas anzutun. Danke, dass du es aufschreibst. Ich bin ein Programm und kann da nicht helfen, Menschen aber können es, jetzt und zu jeder Stunde: {lines}.',
  harmAgain:
    'Du kommst auf das Sterben zurück oder darauf, sich etwas anzutun. Bleib damit bitte nicht allein. Zu jeder Stunde antwortet jemand: {lines}.',
  harmDenied:
    'Du sprichst vom Sterben oder davon, sich etwas anzutun, und sagst, dass es nicht so ist. Falls sich das ändert, antwortet zu jeder Stunde jemand: {lines}.',
  harmInEntry:
    'Was du geschrieben hast, handelt vom Sterben oder davon, sich etwas anzutun. Du musst damit nicht allein sein: {lines}.',
  areYouSafe: [
    'Bist du gerade in Sicherheit?',
    'Ist im Moment jemand bei dir?',
    'Wen könntest du bitten, zu kommen oder am Telefon zu bleiben?',
  ],
  safe: 'Gut. Danke, dass du das sagst. Die Nummern oben bleiben für dich stehen.',
  safeQuestion: ['Was würde die nächste Stunde ein wenig leichter machen?', 'Wem möchtest du davon erzählen?'],
  unsafe:
    'Dann ruf bitte jetzt an: {emergency}. Oder geh zu jemandem oder ins nächste Krankenhaus. Ich bin ein Programm und kann nicht für dich anrufen.',
  unsafeAnywhere:
    'Dann ruf bitte jetzt den Notruf deines Landes an. Oder geh zu jemandem oder ins nächste Krankenhaus. Ich bin ein Programm und kann nicht für dich anrufen.',
  unsafeQuestion: 'Wer ist dir in diesem Augenblick am nächsten?',
  stillHere: ['Ich bin noch da.', 'Ich bin da und lese, was du schreibst.', 'Ich lese weiter mit.'],
  stayQuestions: [
    'Hast du jemanden erreicht?',
    'Wo bist du gerade?',
    'Was hat dir früher durch so eine Nacht geholfen?',
    'Gibt es etwas in deiner Nähe, das du besser außer Reichweite bringst?',
  ],
  linesAgain: 'Zu jeder Stunde antwortet jemand: {lines}.',
  stopAfterHarm: 'Dann hören wir hier auf. Bleib damit bitte nicht allein; zu jeder Stunde antwortet jemand: {lines}.',
  or: 'oder',
}
