import type { Cue } from '@/lib/chat/agents/companions/cues'

export const germanCues: Cue[] = [
  {
    kind: 'regret',
    weight: 6.2,
    pattern:
      /(?<!\p{L})(hätte ich (?:doch|nur|bloß)|ich hätte [^.,;]{0,50}(?:sollen|müssen)|hätte ich [^.,;]{0,50}(?:sollen|müssen)|ich bereue|warum habe ich)(?!\p{L})/iu,
  },
  {
    kind: 'harsh',
    weight: 9,
    pattern:
      /(?<!\p{L})ich bin (?:einfach |so |doch |echt |immer |nur )*(?:ein |eine )?(dumm|blöd|zu blöd|zu dumm|idiot|trottel|feigling|loser|versager|versagerin|nutzlos|wertlos|schwach|faul|hässlich|nicht gut genug|nie gut genug|nicht genug|eine last|schlechte (?:mutter|freundin|tochter|partnerin)|schlechter (?:vater|freund|sohn|partner)|schuld)(?!\p{L})|(?<!\p{L})(hasse mich|(?:wütend|sauer|böse) auf mich|(?:enttäuscht|genervt) von mir|ärgere mich über mich|nervt mich selbst|vergleiche mich|selbst schuld|meine (?:eigene )?schuld|schäme mich für mich|enttäuscht von mir|alle enttäuscht|ich kann (?:gar |einfach )?nichts)(?!\p{L})/iu,
  },
  {
    kind: 'loss',
    weight: 8.5,
    pattern:
      /(?<!\p{L})(gestorben|beerdigung|begräbnis|verstorben|trauere?|ich vermisse|vermisse|fehlt mir|fehlst mir|fehlen mir|getrennt|trennung|verlassen hat|scheidung|verloren habe)(?!\p{L})/iu,
  },
  {
    kind: 'quarrel',
    weight: 7.5,
    pattern:
      /(?<!\p{L})(gestritten|streit(?:en|et)?|streiten|angeschrien|geschrien|angebrüllt|gezofft|krach|türen geknallt|reden nicht miteinander|redet nicht mit mir|nicht mehr miteinander|angefahren)(?!\p{L})/iu,
  },
  {
    kind: 'fear',
    weight: 7,
    pattern:
      /(?<!\p{L})(angst|ängste|ängstlich|fürchte|befürchte|panik|sorgen?|sorge mich|nervös|unruhig|mir graut)(?!\p{L})/iu,
  },
  {
    kind: 'anger',
    weight: 7,
    pattern:
      /(?<!\p{L})(wütend|wut|zornig|zorn|sauer|stinksauer|ärger(?:t|e|te)?|genervt|satt)(?!\p{L})(?! (?:auf|über) mich| mich über mich| von mir)/iu,
  },
  {
    kind: 'shame',
    weight: 7,
    pattern:
      /(?<!\p{L})(schäme|scham|peinlich|schuldgefühle?|schlechtes gewissen|bereue|bereut|tut mir leid)(?!\p{L})/iu,
  },
  {
    kind: 'lonely',
    weight: 7,
    pattern:
      /(?<!\p{L})(einsam|einsamkeit|allein|alleine|niemand (?:fragt|ruft|weiß|hört)|keiner (?:fragt|ruft|weiß|hört)|ausgeschlossen)(?!\p{L})/iu,
  },
  {
    kind: 'proud',
    weight: 6.3,
    pattern:
      /(?<!\p{L})(stolz|geschafft|endlich (?:gesagt|getan|gemacht|fertig|angerufen)|nein gesagt|mich getraut|überwunden)(?!\p{L})/iu,
  },
  { kind: 'thanks', weight: 5, pattern: /(?<!\p{L})(dankbar|dankbarkeit|schätze ich|weiß ich zu schätzen)(?!\p{L})/iu },
  {
    kind: 'tired',
    weight: 5.5,
    pattern:
      /(?<!\p{L})(erschöpft|müde|ausgelaugt|ausgebrannt|kaputt|keine kraft|keine energie|überfordert|zu viel|alles zu viel)(?!\p{L})/iu,
  },
  {
    kind: 'sleep',
    weight: 5.5,
    pattern:
      /(?<!\p{L})(nicht schlafen|kaum geschlafen|schlecht geschlafen|nicht geschlafen|wach gelegen|liege wach|lag wach|schlaflos|aufgewacht|albtr[aä]um\w*|geträumt)(?!\p{L})/iu,
  },
  {
    kind: 'body',
    weight: 5,
    pattern:
      /(?<!\p{L})(kopfschmerzen|kopfweh|bauchweh|bauchschmerzen|magen|brust|schultern|herz (?:rast|klopft|schlägt|pocht)|herzklopfen|zittere|gezittert|tränen|geweint|weine|weinen|übel|kloß im hals|rückenschmerzen)(?!\p{L})/iu,
  },
  {
    kind: 'leaning',
    weight: 6.5,
    pattern:
      /(?<!\p{L})(am liebsten|ich würde (?:viel |so )?(?:gern|gerne|lieber)|eigentlich (?:will|möchte|weiß|mag) ich|ich (?:will|möchte|weiß) eigentlich|insgeheim|heimlich|ehrlich gesagt|wenn ich ehrlich bin|mein bauch|bauchgefühl|im grunde|ich weiß (?:es )?(?:schon|längst)|zieht mich|ich hätte lust)(?!\p{L})/iu,
  },
  {
    kind: 'wish',
    weight: 6,
    pattern:
      /(?<!\p{L})(ich wünsche? mir|ich wünschte|wünsche ich mir|ich will|ich möchte|möchte ich|ich hoffe|ich brauche|ich sehne mich|ich hätte (?:so )?gern)(?!\p{L})/iu,
  },
  {
    kind: 'should',
    weight: 5.8,
    pattern: /(?<!\p{L})ich (sollte|müsste|muss|darf nicht)(?!\p{L})|(?<!\p{L})(sollte|müsste|muss) ich(?!\p{L})/iu,
  },
  {
    kind: 'question',
    weight: 6.8,
    pattern: /(?<!\p{L})(ich frage mich|frage ich mich)(?!\p{L})/iu,
  },
  {
    kind: 'question',
    weight: 6.8,
    pattern:
      /^(?=.*(?<!\p{L})(?:ich|mich|mir|mein\p{L}*)(?!\p{L})).*(?<!\p{L})(warum|wieso|wie|was|wann|wer|wo|bin ich|kann ich|werde ich|ist es)(?!\p{L}).*\?/iu,
  },
  { kind: 'but', weight: 5.2, pattern: /(?<!\p{L})(aber|und doch|obwohl|trotzdem)(?!\p{L})/iu },
  {
    kind: 'always',
    weight: 4.8,
    pattern: /(?<!\p{L})(immer wieder|schon wieder|immer|nie|niemals|jedes mal)(?!\p{L})/iu,
  },
  {
    kind: 'unsure',
    weight: 4.2,
    pattern:
      /(?<!\p{L})(vielleicht|irgendwie|keine ahnung|weiß nicht|weiss nicht|nicht sicher|vermutlich|wahrscheinlich)(?!\p{L})/iu,
  },
  { kind: 'first', weight: 4.6, pattern: /(?<!\p{L})(zum ersten mal|das erste mal)(?!\p{L})/iu },
  {
    kind: 'past',
    weight: 4.4,
    pattern:
      /(?<!\p{L})(als kind|als ich (?:klein|jung|\p{L}+ (?:jahre )?alt) war|damals|früher|vor jahren)(?!\p{L})/iu,
  },
  {
    kind: 'future',
    weight: 4,
    pattern:
      /(?<!\p{L})(morgen früh|(?<!jeden |heute |am |guten )morgen(?= (?:ist|habe|muss|kommt|fahre|gehe|soll|werde|will|beginnt))|übermorgen|nächste woche|nächsten monat|nächstes jahr|am montag|bald|am wochenende|das vorstellungsgespräch|die prüfung|der termin)(?!\p{L})/iu,
  },
  {
    kind: 'work',
    weight: 4,
    pattern:
      /^(?=.*(?<!\p{L})(?:ich|mich|mir|mein\p{L}*|wir)(?!\p{L})).*(?<!\p{L})(arbeit|job|büro|besprechung|meeting|projekt|schicht|abgabe|prüfung|klausur|schule|uni|studium|praktikum)(?!\p{L})/iu,
  },
]
