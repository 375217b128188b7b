import { phrases } from '@/lib/chat/agents/sales/fold'

/** What people say for each thing they may want of a bank: English, German, Hindi and Hindi in Latin letters. */
const said = {
  balance: `balance*, how much (money )?(do i have|i have|have i got|is in|is left|is on|is there|money is), funds, how much … account, check … (bank|savings|checking|current) account,
    kontostand*, kontostände, saldo, salden, guthaben, wie viel … (auf dem|auf meinem|auf meinen|im) …, wieviel … (auf dem|auf meinem),
    बैलेंस, शेष राशि, जमा राशि, (खाते|खातों) में कितन*, कितने पैसे, कितना पैसा, (kitna|kitne) (paisa|paise), balence, khate mein kitn*`,
  transfer: `transfer*, wire (money|transfer*), send, pay, move, remit, überweis*, umbuch*, schick*, sende, senden, ट्रांसफर, ट्रान्सफर, भेज*, bhej*, transfar`,
  transactions: `transaction*, statement, statements, (account|recent|latest|last) (activity|payments|movements|spending), (did|have) i (spend|spent), my spending, payments (to|at|from|over|under|above|below|of), (any|all|my) payments, went out, came in,
    umsatz, umsätze, umsätzen, kontoauszug*, kontobewegung*, buchungen, letzte* (zahlungen|buchungen), ausgegeben, abbuchungen, zahlungen an, eingegangen,
    लेनदेन, लेन देन, ट्रांजैक्शन*, ट्रांज़ैक्शन*, खर्च*, स्टेटमेंट, lenden, len den, kharch*`,
  explain: `(what|which|why|whats) … (charge|charges|debit|fee|payment|deduction|booking), (explain|understand|recognise|recognize|identify) … (charge|charges|debit|fee|payment|it|this),
    (dont|do not|didnt|did not) (know|recognise|recognize|make|authorise|authorize) … (charge|charges|payment|payments|debit|transaction|transactions), unknown (charge|payment|debit), strange (charge|payment), puzzling, mystery charge, was i charged, i was charged, been charged,
    (was|welche|wofür|warum) … (abbuchung|buchung|gebühr|lastschrift|belastung), unbekannte (abbuchung|buchung), kenne … (abbuchung|buchung) nicht, (abbuchung|gebühr|buchung) … (erklär*|nicht),
    (यह|ये|किस|कौन) … (चार्ज|शुल्क|कटौती|भुगतान), (चार्ज|शुल्क) … (क्या|क्यों|किस), पैसे (कटे|कट), paise (kate|kat), charge (kya|kyon|kis*), shulk`,
  block: `(block|freeze|lock|stop|deactivate|disable) … (card|cards), (lost|misplaced|cant find) … card, (stole|stolen) … card, card … (lost|stolen|missing|gone), karte … (sperren|sperre|verloren|gestohlen|geklaut|weg), (kreditkarte|girokarte|bankkarte) … (sperren|sperre|verloren|gestohlen|weg), (verloren|gestohlen|geklaut) … (karte|kreditkarte|girokarte), sperren … (karte|kreditkarte),
    कार्ड … (ब्लॉक|बंद|खो|चोरी|गुम|रोक*), (ब्लॉक|बंद) … कार्ड, card … (block|band|kho|chori|gum)`,
  unblock: `(unblock|unfreeze|unlock|reactivate|activate|enable) … (card|cards), card … (unblocked|unfreeze|unblock), found … card, karte … (entsperren|freigeben|freischalten|wieder), (kreditkarte|girokarte) … (entsperren|freigeben|freischalten), (entsperren|freischalten) … (karte|kreditkarte|girokarte),
    कार्ड … (अनब्लॉक|चालू|खोल*|शुरू), card … (unblock|chalu|khol*)`,
  cards: `my cards, which cards, (what|show) … cards, meine karten, welche karten, मेरे कार्ड, mere card`,
  limit: `(daily|transfer|sending) limit, limit, tageslimit, überweisungslimit, सीमा, लिमिट, seema`,
  payees: `payee, payees, beneficiar*, who can i (send|transfer|pay), empfänger*, an wen, लाभार्थी*, किसे भेज*, kise bhej*`,
  duration: `how long, how many days, when … (arrive|there|done|complete), how soon, wie lange, wann … (da|an), कितने दिन, कितनी देर, kitne din, kitni der`,
  hours: `(open|opening|hours|close|closes|closing|times), (geöffnet|offen|öffnungszeit*|schalterzeit*|zu), (खुल*|बंद होत*|समय), (khul*|samay)`,
  branch: `branch, branches, where … bank, address, filiale, filialen, zweigstelle, wo … bank, शाखा, बैंक कहां, shakha, bank kahan`,
  open: `(open|get|have|create|set up|want) … (account|accounts), demo account*, konto … (eröffnen|öffnen|einrichten), demokont*, खाता … (खोल*|बना*), khata … khol*`,
  cancel: `cancel, stop, never mind, nevermind, forget it, leave it, abbrechen, abbruch, stornieren, lassen sie es, doch nicht, रद्द, छोड* (दो|दीजिए|दें), रहने (दो|दीजिए|दें), rehne do, radd`,
} as const
export type Want = keyof typeof said

const tests = Object.entries(said).map(([want, list]) => [want as Want, phrases(list)] as const)

/** Everything of a bank that a folded message may want. */
export function wantsOf(folded: string): Set<Want> {
  return new Set(tests.flatMap(([want, test]) => (test.test(folded) ? want : [])))
}
