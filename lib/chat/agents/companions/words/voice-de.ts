import type { Questions } from '@/lib/chat/agents/companions/questions'

/** What the inner voice asks in German. */
export const voiceQuestionsGerman: Questions = {
  choice: [
    'Wenn eine Münze auf {a} fiele, was würdest du in der ersten Sekunde spüren?',
    'Was würde dir in einem Jahr fehlen, wenn es {b} wird?',
    'Was würde dir in einem Jahr fehlen, wenn es {a} wird?',
    'Wenn nie jemand davon erführe, was wäre es dann?',
    'Was von beidem könntest du leichter zurücknehmen?',
    'Was müsste stimmen, damit {b} richtig ist?',
    'Was macht dir bei {a} Angst?',
    'Was von beidem müsstest du dir selbst erst erklären?',
    'Wer außer dir muss damit leben?',
    'Bis wann muss es wirklich entschieden sein?',
    'Gibt es einen dritten Weg, der hier noch nicht steht?',
  ],
  step: [
    'Was ist der andere Weg, wenn es nicht {a} ist?',
    'Was geschieht, wenn du es bis nächsten Monat so lässt?',
    'Was spricht gegen {a}, das hier noch nicht steht?',
    'Wie ließe sich {a} im Kleinen ausprobieren?',
    'Welchen Grund für {a} würdest du dir auch in einem Jahr noch glauben?',
    'Worauf wartest du noch, bevor du über {a} entscheidest?',
    'Angenommen, es ist getan und gut gegangen: Was merkst du als Erstes?',
  ],
  leaning: ['Was fehlt noch, damit das deine Antwort ist?', 'Wenn das stimmt, was bleibt dann noch zu entscheiden?'],
  harsh: [
    'Wenn du dir in dieser Sache trauen würdest, was würdest du wählen?',
    'Was würdest du für einen Menschen entscheiden, den du magst und der an deiner Stelle ist?',
  ],
  fear: [
    'Was würdest du wählen, wenn es sicher gut ginge?',
    'Wie wahrscheinlich ist das, was du fürchtest, wenn du eine Zahl dafür nennst?',
    'Warnt dich die Angst vor etwas, oder hält sie dich nur fest?',
  ],
  anger: ['Was machst du künftig nicht mehr mit?', 'Wie würdest du entscheiden, wenn die Wut eine Woche alt ist?'],
  shame: ['Wessen Urteil zählt hier?', 'Wie würdest du entscheiden, wenn du nichts gutzumachen hättest?'],
  tired: [
    'Würdest du nach einer durchgeschlafenen Nacht genauso entscheiden?',
    'Was davon könntest du später entscheiden, ohne etwas zu verlieren?',
  ],
  work: ['Was bräuchtest du dort, um bleiben zu wollen?', 'Welchen Teil davon würdest du behalten?'],
  person: [
    'Wie fiele deine Antwort aus, wenn du auf {person_acc} keine Rücksicht nehmen müsstest?',
    'Was hast du {person_acc} noch nicht gefragt?',
    'Was bist du {person_dat} darin schuldig, nach deinem eigenen Maß?',
  ],
  wish: [
    'Du schreibst {quote}. Was wäre dafür als Erstes zu entscheiden?',
    'Was bist du bereit, dafür herzugeben?',
    'Was würdest du morgen tun, wenn das geklärt wäre?',
  ],
  should: [
    'Du schreibst {quote}. Willst du es, oder glaubst du, dass du musst?',
    'Was würde geschehen, wenn du dich dagegen entscheidest?',
  ],
  regret: [
    'Was davon lässt sich jetzt noch entscheiden?',
    'Du schreibst {quote}. Was machst du anders, wenn du wieder davorstehst?',
  ],
  but: [
    'Du schreibst {quote}. Auf welcher Seite dieses Satzes stündest du, wenn du es jetzt sagen müsstest?',
    'Wie schwer wiegt die zweite Hälfte gegen die erste?',
  ],
  question: [
    'Du schreibst {quote} Welche Antwort wäre eine Erleichterung?',
    'Welche Antwort auf deine eigene Frage willst du nicht hören?',
  ],
  unsure: ['Was müsstest du wissen, um sicherer zu sein?', 'Du schreibst {word}. Worauf würdest du wetten?'],
  future: [
    'Was muss bis dahin klar sein?',
    'Wenn du von dort zurückschaust: Worüber wirst du froh sein, es entschieden zu haben?',
  ],
  past: ['Wann hast du zuletzt vor so etwas gestanden?', 'Was hast du damals über dich gelernt?'],
  quarrel: [
    'Was ist dir hier wichtiger, recht zu haben oder nah zu sein?',
    'Was wäre dein Teil, wenn du es beilegen wolltest?',
  ],
  loss: ['Was darf unentschieden bleiben, solange es noch weh tut?'],
  heavy: [
    'Da steht das Wort {word}. Wenn es hier eine Stimme hätte, wofür würde es stimmen?',
    'Du benutzt das Wort {word}. Was müsste sich ändern, damit das nachlässt?',
  ],
  light: [
    'Du benutzt das Wort {word}. Was sagt es dir darüber, wovon du mehr willst?',
    'Wie könnte es mehr davon geben?',
  ],
  change: [
    '{Ago} hast du geschrieben: {before}. Gilt das noch?',
    '{Ago} hast du geschrieben: {before}. Was hast du seitdem entschieden, ohne es zu sagen?',
  ],
  topic: [
    'Was hast du bei {topic} zu entscheiden?',
    'Was schiebst du bei {topic} vor dir her?',
    'Was soll bei {topic} geklärt sein?',
  ],
  start: [
    'Was hast du zu entscheiden?',
    'Welche Entscheidung schiebst du vor dir her?',
    'Was soll in einem Monat geklärt sein?',
  ],
  short: [
    'Was spricht dafür?',
    'Was spricht dagegen?',
    'Woran machst du das fest?',
    'Wie sicher bist du dir darin, von eins bis zehn?',
    'Was würde dich umstimmen?',
  ],
  any: [
    'Was ist hier zu entscheiden?',
    'Was hast du schon entschieden, ohne es zu sagen?',
    'Was davon liegt in deiner Hand?',
    'Was würdest du tun, wenn du keine Angst vor der Antwort hättest?',
    'Was soll in einem Monat wahr sein?',
    'Welche Entscheidung schiebst du damit vor dir her?',
    'Was würde der Mensch sagen, der du in fünf Jahren sein willst?',
    'Was geschieht, wenn du nichts entscheidest?',
    'Was ist dir daran am wichtigsten?',
    'Was wäre genug?',
  ],
}
