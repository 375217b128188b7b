import type { Theme } from '@/scripts/populate/words/life'

export const withOthers: Theme[] = [
  {
    topic: 'Work',
    name: 'Eine neue Rolle',
    lines: [
      'Heute haben sie mich gefragt, ob ich ab dem Frühjahr das kleine Team leiten will.',
      'Zwei der Leute darin sind länger dabei als ich.',
      'Ich habe gesagt, ich antworte bis Freitag, und dann vergessen zu fragen, was aus meinen eigenen Projekten wird.',
      'Im Zug habe ich eine Liste mit zwei Spalten gemacht und beide halb leer gelassen.',
    ],
    ask: 'Man hat mir ein Team angeboten, und ich weiß nicht, ob ich zusagen soll.',
  },
  {
    topic: 'Work',
    name: 'Die lange Sitzung',
    lines: [
      'Die Sitzung war für eine Stunde angesetzt und hat drei gedauert.',
      'Ich habe in der ganzen Zeit einen Satz gesagt, und später hat ihn jemand als seinen eigenen wiederholt.',
      'Danach standen Priya und ich im Flur und hatten die Lösung in fünf Minuten.',
      'Ich frage mich, zu wie vielen davon ich einfach nicht gehen könnte.',
    ],
    ask: 'Ich sitze in Sitzungen und sage nichts, und das ärgert mich.',
  },
  {
    topic: 'Work',
    name: 'Das Gespräch mit der Chefin',
    lines: [
      'Heute Nachmittag war mein Jahresgespräch.',
      'Sie hat gesagt, ich sei sorgfältig und ich sei langsam, in dieser Reihenfolge.',
      'Ich habe beide Wörter aufgeschrieben und eine Weile angesehen.',
      'Eines davon möchte ich nicht verlieren.',
    ],
    ask: 'Bei der Arbeit hat man mir gesagt, ich sei zu langsam, und ich werde es nicht los.',
  },
  {
    topic: 'Work',
    name: 'Ein Termin rückt vor',
    lines: [
      'Der Termin ist schon wieder verschoben, diesmal zwei Wochen nach vorn.',
      'Die Leute, die die Arbeit machen, hat niemand gefragt.',
      'Ich bin den Plan durchgegangen und habe drei Dinge gestrichen, die keiner vermissen wird.',
      'Dann habe ich ihn verschickt, bevor ich es mir anders überlegen konnte.',
    ],
    ask: 'Ein Termin wurde vorgezogen, und ich muss entscheiden, was wegfällt.',
  },
  {
    topic: 'Work',
    name: 'Weniger Stunden',
    lines: [
      'Ich habe ausgerechnet, was mich vier Tage in der Woche kosten würden.',
      'Es ist weniger, als ich befürchtet hatte, und mehr als nichts.',
      'Der Mittwoch wäre frei, mitten drin, wie ein Atemzug.',
      'Ich habe noch niemandem gesagt, dass ich rechne.',
    ],
    ask: 'Ich überlege, ob ich nach einer Viertagewoche fragen soll.',
  },
  {
    topic: 'Family',
    name: 'Anruf bei meiner Mutter',
    lines: [
      'Ich habe meine Mutter angerufen, und sie hat dreimal gefragt, ob ich genug esse.',
      'Von den Nachbarn hat sie erzählt, als hätte ich sie gestern gesehen.',
      'Als ich sagen wollte, weshalb ich anrufe, hat es bei ihr geklingelt.',
      'Am Sonntag versuche ich es noch einmal.',
    ],
    ask: 'Ich will meiner Mutter etwas sagen, und bei jedem Anruf sage ich es nicht.',
  },
  {
    topic: 'Family',
    name: 'Mein Bruder zu Besuch',
    lines: [
      'Mein Bruder hat zwei Nächte auf dem Sofa geschlafen.',
      'Wir haben über das Haus unserer Kindheit gesprochen und uns an verschiedene Küchen erinnert.',
      'Er hat abgespült, ohne dass jemand gefragt hat, das hat er früher nie getan.',
      'Als er weg war, war die Wohnung größer und zu still.',
    ],
    ask: 'Mein Bruder war da, und seitdem denke ich daran, wie wir als Kinder waren.',
  },
  {
    topic: 'Family',
    name: 'Papa wird siebzig',
    lines: [
      'Papa wird nächsten Monat siebzig und sagt, er will kein Fest.',
      'Meine Schwester hat den Saal schon gebucht.',
      'Die Rede soll ich halten, weil ich die bin, die schreibt.',
      'Den ersten und den letzten Satz habe ich, dazwischen ist nichts.',
    ],
    ask: 'Ich soll eine Rede für meinen Vater halten und weiß nicht, was ich sagen darf.',
  },
  {
    topic: 'Family',
    name: 'Die alten Fotos',
    lines: [
      'Ich habe die Kiste mit den Fotos vom Dachboden sortiert.',
      'Auf einem lacht meine Großmutter jemanden an, der nicht im Bild ist.',
      'Ich habe es ins Regal gestellt, wo ich es vom Tisch aus sehe.',
      'Bei den meisten anderen steht hinten kein Name, und es ist niemand mehr da, den ich fragen könnte.',
    ],
    ask: 'Ich habe Fotos von Leuten gefunden, deren Namen keiner mehr weiß.',
  },
  {
    topic: 'Friends',
    name: 'Eine Freundin zieht weg',
    lines: [
      'Meera hat beim Essen erzählt, dass sie im Juni nach Lissabon geht.',
      'Alle haben sich sofort für sie gefreut, und ich war eine Sekunde zu spät.',
      'Seit sechs Jahren haben wir denselben Donnerstag.',
      'Auf dem Heimweg haben wir gesagt, dass es ja nur drei Flugstunden sind.',
    ],
    ask: 'Meine beste Freundin zieht weg, und ich kann mich nicht nur für sie freuen.',
  },
  {
    topic: 'Friends',
    name: 'Essen zu viert',
    lines: [
      'Ich habe für vier gekocht und für acht eingekauft.',
      'Der Reis ist angebrannt, und es hat keinen gestört.',
      'Irgendwann haben alle gleichzeitig über einen Film geredet, den keiner zu Ende gesehen hat.',
      'Ich sollte das öfter machen als zweimal im Jahr.',
    ],
    ask: 'Ich hatte Freunde zum Essen da und habe gemerkt, wie sehr es mir gefehlt hat.',
  },
  {
    topic: 'Friends',
    name: 'Eine Entschuldigung',
    lines: [
      'Ich habe Tom geschrieben, dass mir leidtut, was ich im März gesagt habe.',
      'Vier Anläufe habe ich gebraucht, und der letzte war der kürzeste.',
      'Er hat mit einem Foto von seinem Hund geantwortet und mit dem Wort Samstag.',
      'Ich glaube, das heißt ja.',
    ],
    ask: 'Ich will mich bei einem Freund für etwas entschuldigen, das Monate her ist.',
  },
  {
    topic: 'Friends',
    name: 'Keine Antwort',
    lines: [
      'Seit neun Tagen hat Lena nicht geantwortet.',
      'Ich habe meine letzte Nachricht noch einmal gelesen, um zu sehen, was daran falsch sein könnte.',
      'Es ist nichts falsch daran.',
      'Heute Abend schicke ich keine zweite.',
    ],
    ask: 'Eine Freundin antwortet mir nicht, und ich weiß nicht, ob ich noch einmal schreiben soll.',
  },
]
