import type { Words } from '@/scripts/populate/words/life'

export const visits: Words['visits'] = [
  {
    name: 'Eine Regenjacke',
    says: [
      'Ich brauche eine Regenjacke',
      'Gibt es die auch in Blau?',
      'Lieber eine leichtere',
      'Danke, ich überlege es mir',
    ],
  },
  {
    name: 'Schuhe für die Berge',
    says: [
      'Ich suche Wanderschuhe',
      'Sind die wasserdicht?',
      'Was kosten sie?',
      'Kann ich sie zurückgeben, wenn sie nicht passen?',
    ],
  },
  {
    name: 'Ein Geschenk',
    says: [
      'Ich brauche ein Geschenk für jemanden, der gern wandert',
      'Eher etwas Kleines',
      'Können Sie es einpacken?',
      'Legen Sie das erste in den Warenkorb',
    ],
  },
  {
    name: 'Ein Rucksack',
    says: [
      'Zeigen Sie mir Rucksäcke',
      'Für einen Tag, nicht für eine Woche',
      'Unter 80 Euro',
      'Welcher davon wird am meisten gekauft?',
    ],
  },
  {
    name: 'Licht für den Abend',
    says: [
      'Haben Sie Stirnlampen?',
      'Wie lange hält der Akku?',
      'Ich hätte gern die günstigere',
      'Wann haben Sie am Samstag geöffnet?',
    ],
  },
  {
    name: 'Radfahren im Winter',
    says: [
      'Ich brauche Licht für mein Fahrrad',
      'Und eine Klingel',
      'Beides in den Warenkorb, bitte',
      'Wie kann ich bezahlen?',
    ],
  },
  {
    name: 'Warme Hände',
    says: ['Ich suche Handschuhe', 'In Größe M', 'Gibt es die in Schwarz?', 'Danke, das ist alles'],
  },
  {
    name: 'Ein Regenschirm',
    says: [
      'Ein Regenschirm, der im Wind nicht bricht',
      'Welche Farben gibt es?',
      'Den dunklen',
      'Wo finde ich ihn im Laden?',
    ],
  },
]
