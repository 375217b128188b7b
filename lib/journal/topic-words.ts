const spelt = (lists: Record<string, string>) =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, words.split(' ')]))

/** What many write about, by the words that tell it, umlauts written out; a star stands for any ending. */
export const topicWords: Record<'en' | 'de', Record<string, string[]>> = {
  en: spelt({
    work: 'work job office boss colleague* meeting* project* deadline* shift salary client* manager overtime career',
    family:
      'family mother mum mom father dad parents sister brother son daughter child children kids grandma grandpa aunt uncle',
    friends: 'friend* friendship*',
    love: 'love husband wife partner girlfriend boyfriend marriage wedding relationship* divorce dating',
    sleep: 'sleep* slept asleep awake insomnia nap tired dream* bed',
    health: 'health doctor hospital ill illness sick pain headache* flu medicine therapy clinic',
    body: 'body running run ran gym yoga swim* swam walk* workout exercise training cycling',
    food: 'eat eating ate food cook* bake* dinner lunch breakfast meal* recipe* kitchen',
    nature: 'forest lake sea beach mountain* garden tree* rain sun sky river snow bird* autumn spring',
    travel: 'travel* trip journey holiday* vacation flight train airport hotel luggage abroad',
    money: 'money rent bill* debt* savings budget bank expensive loan tax taxes',
    home: 'home flat apartment house move moving moved tidy cleaning neighbour* neighbor* room',
    study: 'study studying exam* school university course* lecture* homework teacher thesis class',
    'saying no': 'no boundar* refuse* refused decline*',
    plans: 'plan plans planning goal* decide* decision* future tomorrow next',
    gratitude: 'grateful gratitude thankful thanks blessed appreciate*',
    worries: 'worry worried worries anxious anxiety afraid fear* panic stress* overwhelmed',
    loss: 'grief grieve* funeral died death loss mourning miss missed',
    reading: 'book books reading novel* poem* author library',
    music: 'music song* sing* concert* guitar piano choir band',
  }),
  de: spelt({
    Arbeit:
      'arbeit* job buero chef* kolleg* besprechung* projekt* frist* schicht gehalt kund* ueberstunden meeting* feierabend',
    Familie:
      'familie* mutter mama vater papa eltern schwester bruder sohn tochter kind kinder oma opa tante onkel geschwister',
    Freunde: 'freund freunde freundin* freundschaft*',
    Liebe: 'liebe mann frau partner* ehe hochzeit beziehung* trennung scheidung verliebt',
    Schlaf: 'schlaf* geschlafen eingeschlafen wach muede muedigkeit traum traeume* bett wecker ausgeschlafen',
    Gesundheit:
      'gesundheit arzt aerztin krankenhaus krank* schmerz* kopfweh kopfschmerz* grippe erkaeltung therapie praxis',
    Bewegung:
      'laufen gelaufen joggen gejoggt sport yoga schwimmen geschwommen spazier* spaziergang training radfahren fahrrad',
    Essen: 'essen gegessen kochen gekocht backen gebacken abendessen mittagessen fruehstueck rezept* kueche',
    Natur:
      'wald see meer strand berg berge garten baum baeume regen sonne himmel fluss schnee vogel voegel herbst fruehling',
    Reisen: 'reise* reisen urlaub ausflug flug zug flughafen hotel koffer unterwegs',
    Geld: 'geld miete rechnung* schulden sparen gespart bank teuer kredit steuer*',
    Zuhause: 'zuhause wohnung haus umzug umziehen umgezogen aufraeumen aufgeraeumt nachbar* zimmer',
    Lernen: 'lernen gelernt pruefung* schule uni universitaet kurs* vorlesung* hausaufgaben lehrer* klausur*',
    'Nein sagen': 'nein absage* abgesagt ablehnen abgelehnt grenze grenzen zusagen',
    Pläne: 'plan plaene planen ziel ziele entscheid* zukunft morgen vorhaben',
    Dankbarkeit: 'dankbar* dank danke',
    Sorgen: 'sorge sorgen angst aengste panik stress* ueberfordert unruhig nervoes',
    Verlust: 'trauer* beerdigung gestorben tod verlust vermisse vermisst abschied',
    Lesen: 'buch buecher lesen gelesen roman* gedicht* bibliothek',
    Musik: 'musik lied lieder singen gesungen konzert* gitarre klavier chor band',
  }),
}
