import type { Questions } from '@/lib/chat/agents/companions/questions'

/** What the reflection buddy asks in German. */
export const buddyQuestionsGerman: Questions = {
  choice: [
    'Lass die Wahl einen Augenblick liegen: Wie ist es, zwischen {a} und {b} zu stehen?',
    'Wie lange trägst du {a} und {b} schon mit dir herum?',
  ],
  step: ['Warum kommt dir {a} gerade jetzt in den Sinn?', 'Wann kam dir dieser Gedanke zum ersten Mal: {a}?'],
  leaning: [
    'Du schreibst {quote}. Wie lange weißt du das schon?',
    'Was regt sich in dir, wenn du {quote} noch einmal liest?',
  ],
  harsh: [
    'Da gehst du hart mit dir ins Gericht: {quote}. Was würdest du einem Menschen antworten, der dir das schreibt?',
    'Nach wessen Stimme klingt {quote}?',
    'Wann hast du dich zuletzt anders gesehen?',
  ],
  loss: [
    'Welche Kleinigkeit fehlt dir am meisten?',
    'Was hättest du gern noch gesagt?',
    'Welche Erinnerung kommt zuerst, wenn es still wird?',
    'Was hilft, es nah zu behalten, ohne dass es so weh tut?',
  ],
  quarrel: [
    'Was sollte in diesem Moment bei dir gehört werden?',
    'Welcher Satz daraus geht dir noch nach?',
    'Was würdest du jetzt sagen, was da nicht ging?',
  ],
  fear: [
    'Wenn du genau hinsiehst: Was könnte passieren, vor dem du dich fürchtest?',
    'Was hat früher geholfen, wenn es so war?',
    'Wie viel Raum nimmt das an so einem Tag ein?',
  ],
  anger: [
    'Welche deiner Grenzen wurde da überschritten?',
    'Was liegt unter der Wut?',
    'Wohin ist die Wut gegangen, als sie einmal da war?',
  ],
  shame: [
    'Wer schaut dir in Gedanken zu, wenn du das schreibst?',
    'Wie wäre es, das einem Menschen zu erzählen, der dich mag?',
    'Was davon konntest du damals noch nicht wissen?',
  ],
  lonely: [
    'Mit wem war es zuletzt anders?',
    'Zu welcher Stunde am Tag ist es am stärksten?',
    'Was soll dich endlich einmal jemand fragen?',
  ],
  tired: [
    'Was kostet dich zurzeit am meisten Kraft?',
    'Was würdest du als Erstes ablegen, wenn du dürftest?',
    'Wann hast du dich zuletzt ausgeruht gefühlt?',
  ],
  sleep: [
    'Welcher Gedanke ist der erste, wenn du wach liegst?',
    'Was ist anders in den Nächten, in denen du schläfst?',
  ],
  body: ['Was sagt dein Körper vielleicht, das hier noch nicht steht?', 'Wo merkst du es zuerst?'],
  work: [
    'Was davon kommt abends mit nach Hause?',
    'Welcher Teil davon ist wirklich deiner?',
    'Wann in der Woche fühlt es sich leichter an?',
  ],
  person: [
    'Was hast du {person_dat} bisher nicht gesagt?',
    'Wie geht es dir zurzeit mit {person_dat}?',
    'Was wünschst du dir von {person_dat}?',
    'Was kommt zuerst, wenn du an {person_acc} denkst?',
  ],
  wish: [
    'Du schreibst {quote}. Wie sähe ein gewöhnlicher Morgen damit aus?',
    'Was stand dem bisher im Weg?',
    'Woran würdest du merken, dass es so weit ist?',
  ],
  should: [
    'Du schreibst {quote}. Woher kommt dieses Müssen?',
    'Was würde geschehen, wenn du es nicht tätest?',
    'Was würdest du tun, wenn niemand etwas von dir erwartete?',
  ],
  regret: [
    'Was hättest du in dem Moment wissen müssen, um es anders zu machen?',
    'Du schreibst {quote}. Was trägst du dir daran nach?',
  ],
  but: [
    'In {quote} steckt eine Wendung. Welche Hälfte stimmt heute mehr?',
    'Wenn du nach diesem Satz weiterschreibst, was kommt dann?',
  ],
  always: ['Du schreibst {word}. Wann war es anders, auch nur ein einziges Mal?', 'Wie weit reicht {word} zurück?'],
  question: [
    'Da steht deine eigene Frage: {quote} Welche ehrliche Antwort kommt als erste?',
    'Welche Antwort wäre dir am liebsten?',
  ],
  unsure: ['Du schreibst {word}. Wenn du raten müsstest, was wäre es?', 'Was würde dich ein wenig sicherer machen?'],
  future: [
    'Welches Bild kommt, wenn du an das denkst, was vor dir liegt?',
    'Was möchtest du hinterher gern darüber schreiben können?',
  ],
  past: ['Was an heute führt dorthin zurück?', 'Was hättest du damals gebraucht?'],
  first: ['Womit hattest du dabei nicht gerechnet?', 'Was hat es dieses Mal möglich gemacht?'],
  thanks: ['Woran hast du es heute gemerkt?', 'Wer hatte einen Anteil daran?'],
  proud: [
    'Was hat es dich gekostet?',
    'Was sagt es über dich, dass dir das gelungen ist?',
    'Wem möchtest du davon erzählen?',
  ],
  heavy: [
    'Du benutzt das Wort {word}. Wann am Tag fing es an?',
    'Da steht das Wort {word}. Was liegt darunter?',
    'Was macht es ein wenig kleiner, und sei es für eine Minute?',
  ],
  light: [
    'Du benutzt das Wort {word}. Was geschah in diesem Moment?',
    'Was davon möchtest du für einen schwereren Tag aufheben?',
    'Was hast du getan, damit Platz dafür war?',
  ],
  change: [
    '{Ago} hast du geschrieben: {before}. Was ist heute anders?',
    'Hier warst du schon einmal: {ago} hast du geschrieben {before}. Was ist gleich geblieben?',
  ],
  topic: [
    'Was beschäftigt dich heute an {topic}?',
    'Wann ist dir {topic} zuletzt durch den Kopf gegangen?',
    'Was hat sich bei {topic} getan, seit du zuletzt darüber geschrieben hast?',
  ],
  start: [
    'Was beschäftigt dich?',
    'Was war heute, an das du immer noch denkst?',
    'Wie bist du gerade hier angekommen?',
  ],
  short: [
    'Wie war das für dich?',
    'Was kommt dir als Nächstes in den Sinn?',
    'Woran machst du das fest?',
    'Magst du einen Moment davon beschreiben?',
    'Was gehört noch dazu?',
  ],
  any: [
    'Was davon ist dir am meisten geblieben?',
    'Welcher Satz war am schwersten zu schreiben?',
    'Was steht noch nicht auf der Seite?',
    'Was würdest du fragen, wenn eine gute Freundin das geschrieben hätte?',
    'Was hat dich beim Schreiben überrascht?',
    'Wenn es eine Überschrift hätte, wie hieße sie?',
    'Was brauchst du gerade?',
    'Wie ist es, das in Worten vor dir zu sehen?',
    'Wo stehst du damit heute Abend?',
    'Was müsste morgen kommen, damit es leichter wird?',
  ],
}
