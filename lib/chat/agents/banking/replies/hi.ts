import type { BankReplies } from './replies'

const list = (items: string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat('hi', { type }).format(items)

const account = { current: 'चालू खाता', savings: 'बचत खाता', card: 'क्रेडिट कार्ड' }
const inAccount = { current: 'चालू खाते', savings: 'बचत खाते', card: 'क्रेडिट कार्ड' }

export const hi: BankReplies = {
  account,
  known: {
    'Opening balance': 'शुरुआती रकम',
    'Cash machine': 'एटीएम',
    'Credit card': 'क्रेडिट कार्ड',
    'Card services': 'कार्ड सेवा',
    Current: 'चालू खाता',
    Savings: 'बचत खाता',
  },
  toOwn: { current: 'आपके चालू खाते में', savings: 'आपके बचत खाते में', card: 'आपके क्रेडिट कार्ड में' },
  toPayee: (name) => `${name} को`,
  signIn:
    'खातों की बात केवल उनके मालिक से होती है। पहले अपने पासवर्ड से साइन इन कीजिए, फिर दोबारा पूछिए; केवल नंबर लिखना काफ़ी नहीं है।',
  offer: 'यहाँ आपका अभी कोई खाता नहीं है। क्या मैं आपके लिए डेमो खाते खोल दूँ, तीन महीनों के काल्पनिक लेनदेन के साथ? उनमें असली पैसे नहीं हैं।',
  opened: (balances) => `आपके डेमो खाते खुल गए हैं। ${balances}`,
  notOpened: 'ठीक है, कुछ नहीं खोला गया।',
  balance: ({ kind, lastFour, sum, owed }) =>
    kind === 'card'
      ? `आपके क्रेडिट कार्ड (अंत में ${lastFour}) पर ${sum} ${owed ? 'बकाया हैं' : 'जमा हैं'}।`
      : `आपके ${inAccount[kind]} (अंत में ${lastFour}) में ${sum} हैं।`,
  movements: (told) =>
    told
      .map(({ date, counterparty, sum, account: kind }) => `${date}: ${counterparty}, ${sum}, ${account[kind]}`)
      .join('\n'),
  noMovements: 'ऐसा कोई भुगतान नहीं मिला। कोई और नाम, रकम या समय बताइए।',
  spent: (sum) => `कुल ${sum}।`,
  charge: ({ date, descriptor, counterparty, sum }, why) =>
    `${date} का “${descriptor}” ${counterparty} का है, ${sum}। ${why}`,
  why: {
    trial_ended: 'वहाँ मुफ़्त महीना ख़त्म हुआ और सदस्यता पैसे देकर जारी रही। आप उसे उन्हीं के यहाँ बंद कर सकते हैं।',
    yearly_card_fee: 'यह आपके क्रेडिट कार्ड का सालाना शुल्क है।',
    foreign_shop: 'यह दूसरे देश की एक दुकान है; भुगतान सेवा उसका नाम छोटा करके लिखती है।',
    held_by_fuel: 'पेट्रोल पंप पहले एक गोल रकम रोकते हैं; कुछ दिनों में उसकी जगह असली रकम आ जाती है।',
    opening: 'खाता इसी रकम से शुरू हुआ था।',
    salary: 'यह आपका वेतन है।',
    rent: 'यह आपका किराया है, स्थायी आदेश से।',
    purchase: 'यह आपके कार्ड से की गई ख़रीदारी है।',
    refund: 'यह दुकान से वापस मिली रकम है।',
    cash: 'यह आपका निकाला हुआ नकद है।',
    subscription: 'यह हर महीने आता है, उनके साथ हुए समझौते से।',
    fee: 'यह बैंक का शुल्क है।',
    transfer: 'यह एक ट्रांसफ़र है।',
  },
  whichCharge: 'कौन-सा चार्ज? रकम बताइए, या वह नाम जो स्टेटमेंट पर लिखा है।',
  payees: (names) => `आप ${list(names)} को पैसे भेज सकते हैं।`,
  limit: (sum) => `दूसरों को 24 घंटों में ${sum} तक भेजे जा सकते हैं। अपने खातों के बीच कोई सीमा नहीं है।`,
  cards: (cards) =>
    cards
      .map(({ lastFour, kind, blocked }) => {
        const which = kind === 'card' ? 'आपका क्रेडिट कार्ड' : `आपके ${inAccount[kind]} का कार्ड`
        return `${which} (अंत में ${lastFour}) ${blocked ? 'ब्लॉक है' : 'चालू है'}।`
      })
      .join(' '),
  whichCard: 'कौन-सा कार्ड?',
  blocked: (lastFour) => `${lastFour} पर ख़त्म होने वाला कार्ड ब्लॉक कर दिया गया है। उससे अब कोई भुगतान नहीं हो सकता।`,
  blockedAlready: (lastFour) => `${lastFour} पर ख़त्म होने वाला कार्ड पहले से ब्लॉक है।`,
  unblocked: (lastFour) => `${lastFour} पर ख़त्म होने वाला कार्ड फिर से चालू है।`,
  openAlready: (lastFour) => `${lastFour} पर ख़त्म होने वाला कार्ड ब्लॉक नहीं है।`,
  askWhom: (names) => `किसे? आप ${list(names, 'disjunction')} को, या अपने ही किसी खाते में पैसे भेज सकते हैं।`,
  unknownPayee: (name, names) => `${name} नाम का कोई लाभार्थी नहीं है। आप ${list(names, 'disjunction')} को पैसे भेज सकते हैं।`,
  askSum: (to) => `${to} कितने पैसे भेजने हैं?`,
  otherCurrency: (currency) => `आपके खाते ${currency} में हैं। कृपया रकम उसी में बताइए।`,
  sameAccount: 'यह दोनों बार वही खाता है। दूसरा कौन-सा हो?',
  confirm: ({ sum, from, to }) => `क्या आपके ${inAccount[from]} से ${to} ${sum} भेज दूँ?`,
  done: ({ sum, to, reference, left, from }) =>
    `हो गया: ${to} ${sum} भेज दिए गए, संदर्भ ${reference}। आपके ${inAccount[from]} में अब ${left} हैं।`,
  tooLittle: (sum) => `उस खाते में इतने पैसे नहीं हैं: ${sum} भेजे जा सकते हैं। कुछ नहीं भेजा गया।`,
  overLimit: (sum) => `यह 24 घंटों की सीमा से ज़्यादा है: अभी ${sum} और भेजे जा सकते हैं। कुछ नहीं भेजा गया।`,
  dropped: 'ठीक है, कुछ नहीं भेजा गया।',
  tooOld: 'बहुत समय बीत गया, इसलिए कुछ नहीं भेजा गया। कृपया ट्रांसफ़र के लिए दोबारा कहिए।',
  password: 'इसके लिए आपका पासवर्ड एक बार फिर चाहिए। उसे बटन से दीजिए; कृपया यहाँ मत लिखिए।',
  passwordFirst: 'आपका पासवर्ड अभी नहीं मिला, इसलिए कुछ नहीं किया गया। उसे बटन से दीजिए।',
  passwordElsewhere:
    'इसके लिए आपका पासवर्ड एक बार फिर चाहिए, और वह किसी मैसेंजर से नहीं जाता। यह बातचीत वेबसाइट पर खोलिए और वहाँ कहिए।',
  duration: 'तुरंत: इन डेमो खातों में ट्रांसफ़र होते ही पैसे पहुँच जाते हैं।',
  hours: 'बैंक काउंटर यहाँ हर समय जवाब देता है। लोग सोमवार से शुक्रवार, 9 से 17 बजे तक काउंटर पर होते हैं।',
  branch: 'शाखा इसी दुकान का बैंक काउंटर है, बिलिंग काउंटर के पास। और कोई शाखा नहीं है।',
  help: 'बैंक काउंटर पर मैं बैलेंस और लेनदेन बताता हूँ, चार्ज समझाता हूँ, कार्ड ब्लॉक करता हूँ, और आपके अपने खातों में या आपके लाभार्थियों को पैसे भेजता हूँ।',
  ready: 'ठीक है। बैंक काउंटर पर और क्या करूँ?',
  receipt: {
    transfer: 'ट्रांसफ़र',
    card: 'कार्ड',
    sum: 'रकम',
    from: 'कहाँ से',
    to: 'किसे',
    reference: 'संदर्भ',
    status: 'अब',
    isBlocked: 'ब्लॉक',
    isOpen: 'चालू',
  },
  theirs: { current: 'चालू खाता', savings: 'बचत खाता' },
  quick: {
    balance: 'मेरे खातों में कितने पैसे हैं?',
    transactions: 'मेरे हाल के लेनदेन',
    transfer: 'पैसे ट्रांसफर करने हैं',
    transferTo: (name) => `${name} को`,
    passwordGiven: 'मैंने पासवर्ड दे दिया है',
    card: (lastFour) => `${lastFour} वाला कार्ड`,
    open: 'डेमो खाता खोलिए',
  },
}
