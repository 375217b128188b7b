import type { Locale } from '@/db/enums'

/** What a channel says of itself, beside what agents and people say in it. */
export type ChannelWords = {
  welcome: string
  carriedOn: string
  codeGone: string
  unreadable: string
  cannotEdit: string
  brokeOff: string
  closed: string
  code(digits: string): string
  /** Labels of a list to be opened: at most 20, 24 and 24 signs. */
  open: string
  products: string
  replies: string
  /** Stands over choices where nothing else is said. */
  choose: string
  order(number: string): string
  total: string
}

export const channelWords: Record<Locale, ChannelWords> = {
  en: {
    welcome: 'Hello. Write what you are looking for, and I will find it for you.',
    carriedOn: 'Your conversation goes on here, with your basket. Write whenever you like.',
    codeGone: 'That code does not work any more. Get a new one where you began, or just write here.',
    unreadable: 'I can only read text here. Tell me in words, and I will help.',
    cannotEdit: 'I have gone on from that message already. Send it again as a new one.',
    brokeOff: 'That answer broke off. Your message is safe: ask once more, and I will answer.',
    closed: 'We cannot open a conversation with this account. Please ask a member of staff.',
    code: (digits) => `${digits} is your code. It works for 10 minutes. Give it to nobody.`,
    open: 'Choose',
    products: 'Products',
    replies: 'Or say',
    choose: 'What would you like?',
    order: (number) => `Order ${number}`,
    total: 'Total',
  },
  de: {
    welcome: 'Guten Tag. Schreiben Sie, was Sie suchen, und ich finde es für Sie.',
    carriedOn: 'Ihr Gespräch geht hier weiter, mit Ihrem Warenkorb. Schreiben Sie, wann Sie möchten.',
    codeGone:
      'Dieser Code gilt nicht mehr. Holen Sie sich dort, wo Sie begonnen haben, einen neuen, oder schreiben Sie einfach hier.',
    unreadable: 'Ich kann hier nur Text lesen. Sagen Sie es mir in Worten, dann helfe ich Ihnen.',
    cannotEdit: 'Auf diese Nachricht habe ich schon geantwortet. Senden Sie sie bitte noch einmal als neue.',
    brokeOff:
      'Diese Antwort ist abgebrochen. Ihre Nachricht ist sicher: Fragen Sie noch einmal, dann antworte ich Ihnen.',
    closed: 'Mit diesem Konto können wir kein Gespräch öffnen. Bitte fragen Sie unser Personal.',
    code: (digits) => `${digits} ist Ihr Code. Er gilt 10 Minuten. Geben Sie ihn niemandem.`,
    open: 'Auswählen',
    products: 'Produkte',
    replies: 'Oder sagen Sie',
    choose: 'Was möchten Sie?',
    order: (number) => `Bestellung ${number}`,
    total: 'Summe',
  },
  hi: {
    welcome: 'नमस्ते। आप क्या ढूँढ रहे हैं, लिखिए, मैं आपके लिए ढूँढ दूँगा।',
    carriedOn: 'आपकी बातचीत यहाँ जारी है, आपकी टोकरी के साथ। जब चाहें लिखिए।',
    codeGone: 'यह कोड अब काम नहीं करता। जहाँ आपने शुरू किया था वहाँ से नया कोड लीजिए, या बस यहाँ लिखिए।',
    unreadable: 'मैं यहाँ केवल लिखे हुए शब्द पढ़ सकता हूँ। शब्दों में बताइए, मैं मदद करूँगा।',
    cannotEdit: 'मैं उस संदेश का जवाब दे चुका हूँ। कृपया उसे नए संदेश के रूप में फिर भेजिए।',
    brokeOff: 'वह जवाब बीच में रुक गया। आपका संदेश सुरक्षित है: एक बार फिर पूछिए, मैं जवाब दूँगा।',
    closed: 'इस खाते से बातचीत नहीं खुल सकती। कृपया हमारे स्टाफ़ से पूछिए।',
    code: (digits) => `${digits} आपका कोड है। यह 10 मिनट तक चलता है। इसे किसी को न दीजिए।`,
    open: 'चुनिए',
    products: 'उत्पाद',
    replies: 'या कहिए',
    choose: 'आप क्या चाहेंगे?',
    order: (number) => `ऑर्डर ${number}`,
    total: 'कुल',
  },
}
