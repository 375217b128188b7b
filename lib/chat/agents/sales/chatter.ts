import { synonyms } from '@/lib/catalog/synonyms'
import { isKnownTerm } from '@/lib/catalog/words'
import { fold } from './fold'
import { buyingWords, commandWords } from './intents'
import { isQuality } from './qualities'
import { topicWords } from './topics'

/** Words of talk that name no goods, besides those that say what to do. */
const talk = `
  first second third 1st 2nd 3rd middle erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter
  drittes letzte letzten letzter letztes पहला पहली पहले दूसरा दूसरी दूसरे तीसरा तीसरी तीसरे आखिरी pehla pehli pehle doosra doosri
  doosre dusra dusri dusre teesra teesri teesre tisra tisri aakhri akhri
  lightest heaviest biggest largest smallest warmest brightest leichteste leichtesten schwerste größte größten kleinste
  kleinsten wärmste wärmsten hellste hellsten gear equipment kit accessory accessories ausrüstung zubehör zeug sachen sowas सामान lol haha hmm hm oh ah matter matters piece pieces pcs stück पीस
  ill im id ive youre youve dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt havent hasnt whats thats its
  theres heres wheres hows whos lets youll weve about actually again already also always anyone anything away back
  bring came come could day days dont every everyone
  everything far few fine first friend friends get getting glad got great happy having here home how idea instead
  interested item items just keep kind kindly know last later least left let lets long look lot lots love mad made make
  maybe mean might mine mother father brother sister husband wife daughter son mom dad money month morning most much
  myself need never nice night nothing now off okay old once only option options or others out over own part people
  perhaps person place please plus possible pretty prefer preferably probably product products purchase put quite
  rather real really right said same say see seem seems sell set several should similar since small so somebody
  something sometimes soon sorry sort still stuff suitable sure tell than thing things think though time today together
  told tomorrow tonight too took try trying two type under until upon use used useful user using usually very wait wanna
  want wants way week weekend welcome well went whatever whether while without wonder wondering wont work worth would
  correct confirm confirmed confirming appreciate appreciated assistance assist information info details sounds sounding works working fits exactly absolutely
  definitely certainly perfect perfectly excellent wonderful fantastic awesome choice choices alternative alternatives hear hearing forward worry worries
  problem bunch deal fun excited best wishes pleasure helpful patience kindness moment minute second bit anymore enough done finished change changed mind
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag weekday weekdays leave leaving
  station stations plan plans bill needed required guess suppose hope believe sir madam mam dude mate folks team feel feeling bye bored later soon total totally whole wrote write note noted
  nicely ask asked interesting birthday christmas geburtstag weihnachten जन्मदिन janamdin wow year years yesterday yet large medium big huge tiny extra dark bright light-coloured one ones three four five six
  seven eight nine ten twelve dozen couple both all none each half number cool awesome amazing lovely
  aber alle allem allen aller alles also am andere bald beides besonders bin bis bisschen bitte bringen damit dann
  darf davon denn derzeit doch dort durch eben eigentlich einfach einmal eins euch ganz geben geht gehen genau gerade
  gern gerne gestern gleich groß große großen großer hab hast heute hier immer irgendwas irgendwie jede jeder jedes
  jemand jetzt kam keiner klein kleine kleinen kommt lassen leider lieber machen macht mag man mehrere mein meist morgen
  müssen muss nämlich natürlich nichts nie noch nochmal nun ob oft ohne okay richtig sache sachen sagen schon schön
  schöne sehen seit selbst sicher sie sogar sollen sollte sonst super tun typ überhaupt um und uns ungefähr unter viel
  vielleicht vor war wäre warum weil weiß welche wem wen wenig werden wird wirklich wissen wohl worden wurde würde zeit
  zeitung ziemlich zwei drei vier fünf sechs sieben acht neun zehn beide mutter vater bruder schwester tochter sohn frau
  mann freund freundin artikel ware waren produkt produkte dunkel dunkle dunklen hell helle hellen
  अगर अच्छा अभी आज आदि इतना उनका एक दो तीन चार पांच छह सात आठ नौ दस कर करके करो करें कभी कल काम किसी कुल कोई गया चीज चीजें जब जरा जरूर
  जैसा जैसे तब तरह थोड़ा दिन देख देखना देखिए नया पर पहले फिर बड़ा बड़ी बहुत बात बाद बार बेटा बेटी भाई बहन माँ पिता पत्नी पति दोस्त दोनों तीनों सभी मगर मतलब
  मालूम मेरे यहां रहा रही रहे लग लगता लेकिन वहां शायद सब सबसे समय सामान सिर्फ हर होगा होता होती छोटा छोटी लगेगा मिल मिलता मिलती मिलते मिलेगा
  मिलेगी रहेगा रहेगी लूं लें लो जाता जाती जाते जाना चलता चलती सकता सकती सकते करता करती आता आती आते आएगा आएगी रखा रखी रखे दुकान
  abhi agar aaj kal bahut bohot cheez cheezein dekh dekhna dekhiye bada badi chhota chhoti naya nayi phir magar lekin matlab
  shayad samaan sirf sab sabse zara bhai behen beta beti dost ek do teen char paanch raha rahi rahe hoga hota hoti lag
  lagta dono teeno sabhi karo karein kijiye waala milta milti milte milega milegi rahega rahegi lu loon jata jati chalta chalti sakta sakti
  sakte aata aati aayega rakha rakhi rakhe dukaan dukan`

/** A test for words and, where `*` stands for their rest, beginnings. */
function oneOf(words: string[]): (word: string) => boolean {
  const exact = new Set<string>()
  const beginnings: string[] = []
  for (const word of words) {
    const folded = fold(word)
    // A stem only counts when it is long enough to mean one thing; Hindi says more in a letter.
    const least = /\p{Script=Devanagari}/u.test(word) ? 3 : 4
    if (word.endsWith('*') && folded.length >= least) beginnings.push(folded)
    else if (folded) exact.add(folded)
  }
  return (word) => exact.has(word) || beginnings.some((beginning) => word.startsWith(beginning))
}

const talkWords = fold(talk).split(' ')
const isOfNoGoods = oneOf([...talkWords, ...commandWords, ...topicWords])

/** Whether a word names no goods. What the catalogue itself calls its goods is never chatter. */
export function isChatter(word: string): boolean {
  if (isKnownTerm(word) || isQuality(word) || Object.hasOwn(synonyms, word)) return false
  return isOfNoGoods(fold(word))
}

/** Whether a folded word is of talk and of buying: it says nothing of the shop itself, as `return` and `open` do. */
export const isTalk = oneOf([...talkWords, ...buyingWords, ...topicWords])
