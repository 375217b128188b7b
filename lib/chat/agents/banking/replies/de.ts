import type { BankReplies } from './replies'

const list = (items: string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat('de', { type }).format(items)

const account = { current: 'Girokonto', savings: 'Sparkonto', card: 'Kreditkarte' }

export const de: BankReplies = {
  account,
  known: {
    'Opening balance': 'Anfangsbestand',
    'Cash machine': 'Geldautomat',
    'Credit card': 'Kreditkarte',
    'Card services': 'Kartenservice',
    Current: 'Girokonto',
    Savings: 'Sparkonto',
  },
  toOwn: { current: 'auf Ihr Girokonto', savings: 'auf Ihr Sparkonto', card: 'auf Ihre Kreditkarte' },
  toPayee: (name) => `an ${name}`,
  signIn:
    'Über Konten spreche ich nur mit der Person, der sie gehören. Melden Sie sich mit Ihrem Passwort an und fragen Sie dann noch einmal; eine eingetippte Nummer genügt nicht.',
  offer:
    'Sie haben hier noch keine Konten. Soll ich Demokonten für Sie eröffnen, mit erfundenen Zahlungen aus drei Monaten? Echtes Geld ist nicht darauf.',
  opened: (balances) => `Ihre Demokonten sind eröffnet. ${balances}`,
  notOpened: 'In Ordnung, es wurde nichts eröffnet.',
  balance: ({ kind, lastFour, sum, owed }) =>
    kind === 'card'
      ? `Auf Ihrer Kreditkarte mit der Endung ${lastFour} ${owed ? `sind ${sum} offen` : `haben Sie ${sum} Guthaben`}.`
      : `Auf Ihrem ${account[kind]} mit der Endung ${lastFour} sind ${sum}.`,
  movements: (told) =>
    told
      .map(({ date, counterparty, sum, account: kind }) => `${date}: ${counterparty}, ${sum}, ${account[kind]}`)
      .join('\n'),
  noMovements: 'So eine Zahlung finde ich nicht. Versuchen Sie es mit einem anderen Namen, Betrag oder Zeitraum.',
  spent: (sum) => `Zusammen ${sum}.`,
  charge: ({ date, descriptor, counterparty, sum }, why) =>
    `„${descriptor}“ vom ${date} ist ${counterparty}, ${sum}. ${why}`,
  why: {
    trial_ended:
      'Dort endete ein Gratismonat, und die Mitgliedschaft lief bezahlt weiter. Kündigen können Sie sie dort.',
    yearly_card_fee: 'Das ist die Jahresgebühr Ihrer Kreditkarte.',
    foreign_shop: 'Das ist ein Laden im Ausland; der Zahlungsdienst dazwischen kürzt seinen Namen ab.',
    held_by_fuel: 'Tankstellen merken zuerst einen runden Betrag vor; in einigen Tagen steht dort der tatsächliche.',
    opening: 'Damit begann das Konto.',
    salary: 'Das ist Ihr Gehalt.',
    rent: 'Das ist Ihre Miete, per Dauerauftrag.',
    purchase: 'Das ist ein Einkauf mit Ihrer Karte.',
    refund: 'Das ist Geld, das ein Laden erstattet hat.',
    cash: 'Das ist Bargeld, das Sie abgehoben haben.',
    subscription: 'Das kommt jeden Monat, so ist es mit dem Anbieter vereinbart.',
    fee: 'Das ist eine Gebühr der Bank.',
    transfer: 'Das ist eine Überweisung.',
  },
  whichCharge: 'Welche Abbuchung meinen Sie? Nennen Sie mir den Betrag oder den Namen auf dem Auszug.',
  payees: (names) => `Sie können Geld an ${list(names)} überweisen.`,
  limit: (sum) =>
    `An andere können innerhalb von 24 Stunden bis zu ${sum} gehen. Zwischen Ihren eigenen Konten gibt es keine Grenze.`,
  cards: (cards) =>
    cards
      .map(({ lastFour, kind, blocked }) => {
        const which = kind === 'card' ? 'Ihre Kreditkarte' : `Die Karte zu Ihrem ${account[kind]}`
        return `${which} mit der Endung ${lastFour} ist ${blocked ? 'gesperrt' : 'in Gebrauch'}.`
      })
      .join(' '),
  whichCard: 'Welche Karte meinen Sie?',
  blocked: (lastFour) => `Die Karte mit der Endung ${lastFour} ist gesperrt. Niemand kann mehr mit ihr zahlen.`,
  blockedAlready: (lastFour) => `Die Karte mit der Endung ${lastFour} ist bereits gesperrt.`,
  unblocked: (lastFour) => `Die Karte mit der Endung ${lastFour} funktioniert wieder.`,
  openAlready: (lastFour) => `Die Karte mit der Endung ${lastFour} ist nicht gesperrt.`,
  askWhom: (names) => `An wen? Sie können an ${list(names, 'disjunction')} überweisen oder auf ein eigenes Konto.`,
  unknownPayee: (name, names) =>
    `Einen Empfänger namens ${name} kenne ich nicht. Sie können an ${list(names, 'disjunction')} überweisen.`,
  askSum: (to) => `Wie viel soll ${to} gehen?`,
  otherCurrency: (currency) => `Ihre Konten laufen in ${currency}. Bitte nennen Sie den Betrag darin.`,
  sameAccount: 'Das ist zweimal dasselbe Konto. Auf welches andere soll es gehen?',
  confirm: ({ sum, from, to }) => `Soll ich ${sum} von Ihrem ${account[from]} ${to} überweisen?`,
  done: ({ sum, to, reference, left, from }) =>
    `Erledigt: ${sum} gingen ${to}, Referenz ${reference}. Auf Ihrem ${account[from]} sind jetzt ${left}.`,
  tooLittle: (sum) => `Auf dem Konto ist nicht genug: ${sum} können abgehen. Es wurde nichts bewegt.`,
  overLimit: (sum) => `Das ist mehr als Ihre Grenze für 24 Stunden: ${sum} können noch gehen. Es wurde nichts bewegt.`,
  dropped: 'In Ordnung, es wurde nichts bewegt.',
  tooOld:
    'Es ist zu viel Zeit vergangen, deshalb wurde nichts bewegt. Bitte nennen Sie mir die Überweisung noch einmal.',
  password:
    'Dafür brauche ich noch einmal Ihr Passwort. Geben Sie es über die Schaltfläche ein; bitte schreiben Sie es nicht hierher.',
  passwordFirst:
    'Ihr Passwort habe ich noch nicht, deshalb wurde nichts getan. Geben Sie es über die Schaltfläche ein.',
  passwordElsewhere:
    'Dafür brauche ich noch einmal Ihr Passwort, und das geht durch keinen Messenger. Öffnen Sie dieses Gespräch auf der Website und fragen Sie dort.',
  duration: 'Sofort: Bei diesen Demokonten ist eine Überweisung da, sobald sie ausgeführt ist.',
  hours:
    'Der Bankschalter antwortet hier zu jeder Zeit. Menschen sind montags bis freitags von 9 bis 17 Uhr am Schalter.',
  branch: 'Die Filiale ist der Bankschalter in diesem Laden, neben den Kassen. Eine andere gibt es nicht.',
  help: 'Am Bankschalter nenne ich Ihnen Kontostände und Umsätze, erkläre eine Abbuchung, sperre eine Karte und überweise auf Ihre eigenen Konten und an Ihre Empfänger.',
  ready: 'In Ordnung. Was soll ich am Bankschalter noch für Sie tun?',
  receipt: {
    transfer: 'Überweisung',
    card: 'Karte',
    sum: 'Betrag',
    from: 'Von',
    to: 'An',
    reference: 'Referenz',
    status: 'Jetzt',
    isBlocked: 'Gesperrt',
    isOpen: 'In Gebrauch',
  },
  theirs: { current: 'Girokonto', savings: 'Sparkonto' },
  quick: {
    balance: 'Wie viel ist auf meinen Konten?',
    transactions: 'Meine letzten Umsätze',
    transfer: 'Geld überweisen',
    transferTo: (name) => `An ${name}`,
    passwordGiven: 'Ich habe mein Passwort eingegeben',
    card: (lastFour) => `Die Karte mit der Endung ${lastFour}`,
    open: 'Demokonten eröffnen',
  },
}
