type Spellings = [english: string, german: string, hindi: string]

/**
 * Canonical English -> other words for it. Canonical words are those the catalogue itself uses, so no English spelling
 * here may be a word of a product's name. Hindi stands in Devanagari and as people type it on a Latin keyboard.
 * Base forms are enough: plurals and cases are found by `endings`, German compounds by their parts.
 */
export const vocabulary: Record<string, Spellings> = {
  jacket: ['coat', 'jacke mantel', 'जैकेट कोट jaket'],
  'rain jacket': ['raincoat mac', 'regenmantel', 'बरसाती रेनकोट barsati'],
  poncho: ['cape', 'cape', 'पोंचो'],
  fleece: ['', 'fleece', 'फ़्लीस'],
  quilted: ['padded', 'stepp', ''],
  vest: ['gilet waistcoat', 'weste', 'वेस्ट'],
  trousers: ['trouser pants pant', 'hose', 'पैंट पतलून patloon'],
  shirt: ['tshirt', 'hemd shirt', 'शर्ट कमीज़ kameez'],
  clothing: ['clothes apparel', 'kleidung bekleidung', 'कपड़ा kapda kapde'],
  cap: ['hats', 'kappe mütze hut', 'टोपी topi'],
  beanie: ['', 'wollmütze strickmütze', 'बीनी'],
  glove: ['mitten', 'handschuh', 'दस्ताना dastana'],
  sock: ['stocking', 'socke strumpf strümpfe', 'मोज़ा जुराब moza mauza'],
  scarf: ['muffler', 'schal halstuch', 'मफ़लर muflar'],
  bag: ['', 'tasche beutel', 'बैग थैला झोला thaila jhola'],
  backpack: ['rucksack knapsack', 'rucksack rucksäcke', 'बैकपैक पिट्ठू pitthu'],
  umbrella: ['brolly', 'regenschirm schirm', 'छाता छतरी chhata chata chhaata chhatri chatri'],
  shoe: ['footwear', 'schuh', 'जूता joota juta jutta'],
  boot: ['', 'stiefel', 'बूट'],
  'rain boot': ['wellington welly wellies gumboot', 'gummistiefel', ''],
  trainer: ['sneaker', 'turnschuh laufschuh', 'स्नीकर'],
  sandal: ['', 'sandale', 'सैंडल चप्पल chappal'],
  helmet: ['', 'helm', 'हेलमेट helmat'],
  light: ['', 'licht leuchte leicht', 'लाइट बत्ती रोशनी हल्का batti roshni halka'],
  'cycling light': ['bikelight', 'fahrradlampe radlampe', ''],
  'front light': ['headlight', 'scheinwerfer vorderlicht', ''],
  'rear light': ['taillight', 'rücklicht', ''],
  lamp: ['', 'lampe', 'लैंप'],
  torch: ['flashlight', 'taschenlampe', 'टॉर्च tarch'],
  'head torch': ['headlamp', 'stirnlampe kopflampe', 'हेडलैंप'],
  lantern: ['', 'laterne', 'लालटेन laltain laltern'],
  'string light': ['', 'lichterkette', 'झालर jhalar'],
  pannier: ['saddlebag', 'packtasche fahrradtasche gepäckträgertasche satteltasche', ''],
  rack: ['carrier', 'gepäckträger', 'कैरियर'],
  lock: ['padlock', 'schloss schlösser', 'ताला tala taala'],
  pump: ['inflator', 'pumpe', 'पंप'],
  bell: ['', 'klingel glocke', 'घंटी ghanti'],
  tent: ['', 'zelt', 'टेंट तंबू tambu'],
  'sleeping bag': ['', 'schlafsack schlafsäcke', ''],
  sleeping: ['', 'schlafen', 'स्लीपिंग सोना'],
  mat: ['', 'matte isomatte', 'मैट चटाई chatai'],
  stove: ['cooker burner', 'kocher', 'चूल्हा स्टोव chulha'],
  pot: ['saucepan', 'topf töpfe', 'पतीला बर्तन patila bartan'],
  pan: ['skillet', 'pfanne', 'तवा कड़ाही पैन tawa kadhai'],
  hammock: ['', 'hängematte', 'झूला jhula jhoola'],
  pole: ['', 'wanderstock wanderstöcke', 'पोल छड़ी'],
  bottle: ['', 'flasche', 'बोतल botal'],
  flask: ['', 'thermosflasche thermoskanne isolierflasche', 'थर्मस tharmas'],
  tumbler: ['', 'thermobecher', 'टम्बलर'],
  mug: ['cup', 'becher tasse', 'मग कप प्याला pyala'],
  'lunch box': ['lunchbox tiffin', 'brotdose lunchbox', 'टिफ़िन डिब्बा tifin'],
  coffee: ['', 'kaffee', 'कॉफ़ी kofi'],
  press: ['', 'presse', 'प्रेस'],
  tea: ['', '', 'चाय'],
  kettle: ['', 'kessel wasserkocher teekessel teekanne', 'केतली ketli'],
  cutlery: ['silverware', 'besteck', ''],
  spoon: ['', 'löffel', 'चम्मच chammach'],
  fork: ['', 'gabel', 'काँटा kanta'],
  knife: ['knives', 'messer', 'चाकू छुरी chaku'],
  headphone: ['headset', 'kopfhörer', 'हेडफ़ोन'],
  wireless: ['cordless bluetooth', 'kabellos drahtlos', 'वायरलेस ब्लूटूथ'],
  earbud: ['earphone', 'ohrhörer', 'ईयरफ़ोन ईयरबड'],
  'power bank': ['powerbank', 'powerbank', 'पावरबैंक'],
  power: ['', 'strom', 'पावर बिजली bijli'],
  bank: ['', '', 'बैंक'],
  charger: ['adapter', 'ladegerät', 'चार्जर'],
  speaker: ['loudspeaker', 'lautsprecher', 'स्पीकर'],
  watch: ['smartwatch', 'uhr', 'घड़ी ghadi'],
  solar: ['', 'solar', 'सोलर'],
  notebook: ['diary', 'notizbuch notizbücher heft', 'नोटबुक कॉपी डायरी'],
  pen: ['', 'stift kugelschreiber kuli', 'पेन कलम kalam qalam'],
  'ink pen': ['', 'füller füllfederhalter', ''],
  pencil: ['', 'bleistift', 'पेंसिल'],
  'pencil case': ['', 'mäppchen federmappe', ''],
  planner: ['organiser organizer', 'planer', 'प्लानर'],
  calendar: ['', 'kalender', 'कैलेंडर'],
  laptop: ['', 'laptop', 'लैपटॉप'],
  phone: ['mobile smartphone', 'telefon', 'फ़ोन मोबाइल'],
  blue: ['', 'blau', 'नीला neela nila'],
  navy: ['', 'marineblau dunkelblau', ''],
  teal: ['turquoise', 'petrol türkis', 'फ़िरोज़ी firozi'],
  green: ['', 'grün', 'हरा hara'],
  olive: ['khaki', 'oliv', 'मेहंदी mehendi'],
  red: ['', 'rot', 'लाल laal lal'],
  pink: ['', 'rosa', 'गुलाबी gulabi'],
  magenta: ['fuchsia', '', ''],
  purple: ['violet', 'lila violett', 'बैंगनी जामुनी baingani jamuni'],
  orange: ['', 'orange', 'नारंगी संतरी narangi santri'],
  yellow: ['', 'gelb', 'पीला peela pila'],
  brown: ['', 'braun', 'भूरा bhura bhoora'],
  black: ['', 'schwarz', 'काला kala kaala'],
  white: ['', 'weiß', 'सफ़ेद safed'],
  grey: ['gray', 'grau', 'स्लेटी धूसर sleti'],
  wool: ['woollen', 'wolle woll', 'ऊन ऊनी oon ooni'],
  cotton: ['', 'baumwolle', 'सूती कपास suti'],
  leather: ['', 'leder', 'चमड़ा chamda'],
  steel: ['', 'stahl edelstahl', 'स्टील'],
  waterproof: ['watertight', 'wasserdicht wasserfest regenfest', 'वाटरप्रूफ़ जलरोधक'],
  reflective: ['', 'reflektierend', ''],
  safety: ['', 'sicherheit warn', 'सुरक्षा suraksha सेफ़्टी'],
  dry: ['', 'trocken', 'सूखा sukha'],
  warm: ['', 'warm', 'गर्म गरम garam'],
  rain: ['rainy', 'regen', 'बारिश वर्षा रेन barish baarish'],
  monsoon: ['', 'monsun', 'मॉनसून मानसून बरसात barsaat barsat'],
  storm: ['stormy', 'sturm', 'आँधी तूफ़ान aandhi toofan'],
  sun: ['sunny', 'sonne', 'धूप सूरज dhoop dhup'],
  winter: ['cold', 'winter kalt kälte', 'सर्दी ठंड ठंडा जाड़ा sardi thand thanda'],
  summer: ['', 'sommer', 'गर्मी garmi'],
  water: ['', 'wasser', 'पानी pani paani'],
  cycling: ['bike bicycle cycle cyclist', 'fahrrad fahrräder rad radfahren', 'साइकिल सायकिल saikil saykil'],
  commute: ['commuting', 'pendeln pendler arbeit arbeitsweg', ''],
  trekking: ['hiking hike hiker', 'trekking wandern wander wanderung berg', 'ट्रेकिंग ट्रेक पहाड़ pahad'],
  camping: ['', 'camping zelten', 'कैंपिंग'],
  travel: ['trip journey holiday', 'reise reisen urlaub', 'सफ़र यात्रा safar yatra'],
  running: ['jogging', 'laufen joggen lauf', 'दौड़ daud'],
  gym: ['fitness', 'fitness sport', 'जिम'],
  yoga: ['', 'yoga', 'योग yog'],
  office: ['', 'büro', 'ऑफ़िस दफ़्तर daftar'],
  school: ['', 'schule schul kindergarten', 'स्कूल विद्यालय'],
  kids: ['kid child children toddler', 'kinder', 'बच्चा bachcha bacha baccha'],
  home: ['house', 'haus zuhause wohnung', 'घर ghar'],
  kitchen: ['', 'küche', 'रसोई rasoi'],
  cooking: ['cook', 'kochen', 'पकाना pakana'],
  garden: ['balcony', 'garten balkon', 'बगीचा bagicha'],
}

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** One spelling for what people write in several: no nukta, one nasal sign, no invisible joiners. */
const folded = (word: string): string => word.replace(/[\u093c\u200c\u200d]/g, '').replaceAll('ँ', 'ं')

/** The keyboard without umlauts: `grün` is also typed `gruen`. */
const plain = (word: string): string =>
  word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')

const entries = Object.entries(vocabulary).flatMap(([term, spellings]) =>
  spellings.flatMap((words) => list(words.normalize('NFC')).map((word) => [word, term] as const)),
)

/** Lower-case word -> canonical English term (one or two words). English canonical words stand for themselves. */
export const synonyms: Record<string, string> = Object.fromEntries([
  ...Object.keys(vocabulary).flatMap((term) => (term.includes(' ') ? [] : [[term, term] as const])),
  ...entries.flatMap(([word, term]) => [word, folded(word), plain(word)].map((spelling) => [spelling, term] as const)),
])

const germanWords = new Set(
  Object.values(vocabulary).flatMap(([, german]) =>
    list(german.normalize('NFC')).flatMap((word) => [word, plain(word)]),
  ),
)

/** Words about asking, buying and prices; they name no goods. */
const english = list(
  `a an the i me my we us our you your he she it its is are was were be been am do does did have has had can could
  would will shall should may might must need want like look looking for show find get give tell let some any something
  anything which what who where when why how much many of in on at to with and or not no yes this that these those
  there here please thanks thank hello hi hey go goes going good best better nice new also too so if but from by as just
  only than then one ones other another else really very cheap cheaper cheapest expensive under below above over less
  more most price prices priced cost costs budget around about rs inr rupee rupees euro euros colour color size sizes
  available stock buy sell shop fit fits work works match goes someone person man woman men women`,
)
const german = list(
  `der die das den dem des ein eine einen einem einer eines ich du sie er es wir ihr ihnen mir mich dir dich uns mein
  meine meinen meinem meiner dein deine ihre ihren ihrem ist sind war waren sein habe haben habt hätte gibt gib kann
  kannst können könnte könnten möchte möchten will wollen soll brauche brauchen suche suchen zeige zeigen zeig empfehlen
  bitte danke hallo guten tag für fürs mit und oder aber auch noch nur nicht kein keine keinen auf an am im in zu zum zur
  von vom bei beim aus nach über unter bis als wie was welche welcher welches welchen wo wann wer wieviel viel viele
  etwas mehr weniger gut gute gutes beste besten günstig günstiger günstige günstigste billig billiger billige teuer
  preis kostet kosten euro diese dieser dieses diesen da dazu hier so sehr ja nein man mal wenn passt passen farbe größe
  ander andere anderen ihn fahre fahren`,
)
const hindi = list(
  `में का की के को से पर है हैं था थे हो हूँ और या भी तो ही कोई कुछ मुझे मुझको मैं हम आप मेरा मेरी मेरे हमारा आपका आपके
  आपकी पास क्या कौन सा सी कैसा कितना कितने कितनी चाहिए चाहता चाहती दिखाओ दिखाइए दिखाएँ दिखा दीजिए दो दें बताइए बताओ
  कृपया नमस्ते लिए वाला वाली वाले एक यह वह ये वो इस उस इसका इसके नहीं हाँ जी जो तक साथ चलाना चलाने करना करने पहनना पहनने अच्छा अच्छी अच्छे सस्ता सस्ती
  सस्ते महंगा महंगी कम ज़्यादा दाम कीमत रुपये रुपए रुपया रंग साइज़ mein main me ka ki ke ko se par hai hain ho hu hoon aur
  ya bhi toh to hi koi kuch kuchh mujhe mujhko hum aap mera meri mere paas kya kaun sa si kitna kitne kitni chahiye
  chahie dikhao dikhaiye dikha do dijiye batao liye wala wali wale ek yeh ye woh wo is us nahi nahin haan ji jo tak
  saath accha acha achha acchi sasta sasti saste mehnga kam zyada daam dam kimat keemat rupaye rupay rang namaste`,
)
const stopWords = new Set(
  [...english, ...german, ...german.map(plain), ...hindi].map((word) => folded(word.normalize('NFC'))),
)

const englishSpellings = new Set([
  ...english,
  ...Object.entries(vocabulary).flatMap(([term, [words]]) => [term, ...list(words)]),
])

/** Words that give a text away as German. */
const onlyGerman = new Set([...german, ...germanWords].filter((word) => !englishSpellings.has(word)))

/** Words that mean one thing in German and another in English. */
const ambiguous: Record<string, { german: string; english: string }> = {
  hat: { german: '', english: 'cap' },
  kind: { german: 'kids', english: '' },
  tee: { german: 'tea', english: 'shirt' },
  handy: { german: 'phone', english: '' },
  rosa: { german: 'pink', english: '' },
}

/** Ending -> what stands in the table instead, for the three languages. Tried in order. */
const endings: [ending: string, base: string][] = [
  ...['s', 'es', 'n', 'en', 'e', 'er', 'em', 'nen'].map((ending): [string, string] => [ending, '']),
  ['es', 'e'],
  ['े', 'ा'],
  ['ी', 'ा'],
  ['ों', 'ा'],
  ['ियां', 'ी'],
  ['ियों', 'ी'],
  ['ें', ''],
  ['ों', ''],
  ['i', 'a'],
  ['e', 'a'],
  ['on', 'a'],
]

const own = (table: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** The table's word that `word` is a form of. */
function baseForm(word: string): string | undefined {
  if (Object.hasOwn(synonyms, word)) return word
  return endings
    .filter(([ending]) => word.endsWith(ending) && word.length - ending.length >= 2)
    .map(([ending, base]) => word.slice(0, word.length - ending.length) + base)
    .find((candidate) => candidate.length >= 3 && Object.hasOwn(synonyms, candidate))
}

function germanTerm(word: string): string | undefined {
  const base = baseForm(word)
  return base !== undefined && germanWords.has(base) ? own(synonyms, base) : undefined
}

/** `kinderregenjacke` -> kids, rain, jacket: every part known, linking letters allowed between them. */
function wholeCompound(word: string): string[] | undefined {
  const known = germanTerm(word)
  if (known !== undefined) return [known]
  for (let at = 3; at <= word.length - 3; at++) {
    const head = germanTerm(word.slice(at))
    if (head === undefined) continue
    const rest = word.slice(0, at)
    const before =
      wholeCompound(rest) ?? (/(?:s|n|en|es)$/.test(rest) ? wholeCompound(rest.replace(/e?[sn]$/, '')) : undefined)
    if (before) return [...before, head]
  }
  return undefined
}

/** The longest known end of a German compound, else its longest known beginning; parts under five letters prove nothing. */
function partOfCompound(word: string): string[] | undefined {
  const cuts = Array.from({ length: Math.max(0, word.length - 7) }, (_, at) => at + 3)
  const end = cuts.map((at) => word.slice(at)).find((part) => part.length >= 5 && germanTerm(part) !== undefined)
  const beginning = cuts.map((at) => word.slice(0, -at)).find((part) => part.length >= 5 && germanWords.has(part))
  const term = germanTerm(end ?? beginning ?? '')
  return term === undefined ? undefined : [term]
}

const longestCompound = 40

function termsOf(word: string, germanText: boolean): string[] {
  if (Object.hasOwn(ambiguous, word)) return [ambiguous[word]?.[germanText ? 'german' : 'english'] ?? '']
  const key = folded(word)
  if (stopWords.has(key)) return []
  const base = baseForm(key)
  if (base !== undefined) return [own(synonyms, base) ?? word]
  if (word.length > longestCompound) return [word]
  return wholeCompound(word) ?? partOfCompound(word) ?? [word]
}

/**
 * What a text of a visitor asks for, in the catalogue's English words: lower case, in the order of the text, each once.
 * Reads English, German, Hindi and romanised Hindi, mixed as they come. Stop words, words about price, and single
 * letters fall away; a word nobody knows stays as typed (NFC, lower case), numbers too. The known part of a
 * half-known German compound stands for the whole. Any string is welcome; the answer may be empty.
 */
export function canonicalTerms(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\u200c\u200d]+/gu) ?? []
  const germanText = words.some((word) => /[äöüß]/.test(word) || onlyGerman.has(word))
  const terms = words.flatMap((word) => termsOf(word, germanText)).flatMap(list)
  return [...new Set(terms)].filter((term) => [...term].length > 1)
}
