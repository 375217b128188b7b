import type { Locale } from '@/db/enums'

type Text = { title: string; body: string; words: string }

/** What the demo shop says about itself, by topic and language; `words` are others that people ask for it by. */
export const helpTexts: Record<string, Record<Locale, Text>> = {
  'opening-hours': {
    en: {
      title: 'Opening hours',
      body: 'We are open Monday to Saturday from 10:00 to 20:00. On Sundays and public holidays the shop is closed.',
      words: 'open, opening times, hours, close, closing time, when, sunday, saturday, holiday, today, tomorrow, late',
    },
    de: {
      title: 'Öffnungszeiten',
      body: 'Wir haben Montag bis Samstag von 10 bis 20 Uhr geöffnet. An Sonn- und Feiertagen ist geschlossen.',
      words: 'offen, geöffnet, auf, zu, schließen, schließt, wann, sonntag, samstag, feiertag, heute, morgen, uhr',
    },
    hi: {
      title: 'दुकान का समय',
      body: 'दुकान सोमवार से शनिवार, सुबह 10 बजे से रात 8 बजे तक खुली रहती है। रविवार और सार्वजनिक छुट्टियों पर बंद रहती है।',
      words: 'खुला, खुली, खुलती, बंद, समय, कब, बजे, रविवार, छुट्टी, dukan kab khulti, kab band, time, samay',
    },
  },
  returns: {
    en: {
      title: 'Returns and exchanges',
      body: 'You can bring anything back within 30 days, unused and with the receipt, and get your money back the way you paid. We exchange sizes and colours within 60 days. Opened underwear, socks and food containers stay with you.',
      words:
        'return, bring back, give back, refund, money back, exchange, swap, change size, too small, too big, do not like',
    },
    de: {
      title: 'Rückgabe und Umtausch',
      body: 'Sie können alles innerhalb von 30 Tagen unbenutzt und mit Kassenbon zurückbringen und erhalten das Geld auf dem Weg zurück, auf dem Sie bezahlt haben. Größen und Farben tauschen wir innerhalb von 60 Tagen um. Geöffnete Unterwäsche, Socken und Behälter für Lebensmittel nehmen wir nicht zurück.',
      words:
        'rückgabe, zurückgeben, zurückbringen, umtausch, umtauschen, tauschen, erstattung, geld zurück, widerruf, zu klein, zu groß, gefällt nicht',
    },
    hi: {
      title: 'वापसी और अदला-बदली',
      body: 'बिना इस्तेमाल का सामान रसीद के साथ 30 दिन के भीतर लौटाया जा सकता है; पैसे उसी तरह वापस मिलते हैं जैसे आपने चुकाए थे। साइज़ और रंग 60 दिन के भीतर बदले जा सकते हैं। खुले अंतर्वस्त्र, मोज़े और खाने के डिब्बे वापस नहीं लिए जाते।',
      words:
        'वापस, वापसी, लौटाना, लौटा, बदलना, बदल, रिफंड, पैसे वापस, छोटा, बड़ा, wapas, lautana, badalna, refund, return, exchange',
    },
  },
  shipping: {
    en: {
      title: 'Delivery',
      body: 'What you order here waits for you at the counter for 7 days, free of charge. We also deliver: it takes 2 to 4 working days and costs ₹99, or nothing from ₹2,500. We do not deliver abroad.',
      words: 'deliver, delivery, ship, send, post, parcel, home, courier, how long, arrive, pick up, collect, abroad',
    },
    de: {
      title: 'Lieferung',
      body: 'Was Sie hier bestellen, liegt 7 Tage lang kostenlos an der Kasse für Sie bereit. Wir liefern auch: Das dauert 2 bis 4 Werktage und kostet 3,90 €, ab 50 € nichts. Ins Ausland liefern wir nicht.',
      words:
        'liefern, lieferung, lieferzeit, versand, versenden, schicken, paket, post, nach hause, abholen, abholung, ausland, versandkosten',
    },
    hi: {
      title: 'डिलीवरी',
      body: 'यहाँ ऑर्डर किया सामान 7 दिन तक काउंटर पर आपके लिए मुफ़्त रखा रहता है। हम घर भी पहुँचाते हैं: 2 से 4 कार्यदिवस में, ₹99 में, और ₹2,500 से ऊपर मुफ़्त। विदेश में डिलीवरी नहीं होती।',
      words:
        'डिलीवरी, पहुँचाना, भेजना, घर, पार्सल, कूरियर, कब मिलेगा, कितने दिन, विदेश, delivery, ghar, bhejna, shipping, courier',
    },
  },
  payment: {
    en: {
      title: 'Paying',
      body: 'You pay at the counter when you collect: cash, debit or credit card, UPI, or a gift card. This assistant takes no payment and never asks for card numbers. From ₹10,000 you can pay in three monthly parts without interest.',
      words: 'pay, payment, card, credit card, debit card, cash, upi, gpay, instalment, emi, invoice, how can i pay',
    },
    de: {
      title: 'Bezahlen',
      body: 'Sie bezahlen bei der Abholung an der Kasse: bar, mit Girocard oder Kreditkarte oder mit einer Geschenkkarte. Dieser Assistent nimmt kein Geld an und fragt nie nach Kartennummern. Ab 200 € können Sie in drei Monatsraten ohne Zinsen zahlen.',
      words:
        'bezahlen, zahlen, zahlung, karte, kreditkarte, ec-karte, girocard, bar, bargeld, rechnung, raten, ratenzahlung, paypal',
    },
    hi: {
      title: 'भुगतान',
      body: 'सामान लेते समय काउंटर पर भुगतान करें: नकद, डेबिट या क्रेडिट कार्ड, UPI या गिफ़्ट कार्ड से। यह सहायक कोई भुगतान नहीं लेता और कार्ड नंबर कभी नहीं पूछता। ₹10,000 से ऊपर आप बिना ब्याज तीन मासिक किस्तों में चुका सकते हैं।',
      words: 'भुगतान, पैसे देना, पेमेंट, कार्ड, नकद, यूपीआई, किस्त, बिल, payment, paise, card, upi, cash, kist',
    },
  },
  warranty: {
    en: {
      title: 'Warranty and repairs',
      body: 'Everything has a warranty of 2 years against faults of material and making; tents, backpacks and our own jackets have 5. Bring it in with the receipt. We repair zips, seams and buckles in our workshop, usually within a week.',
      words: 'warranty, guarantee, broken, broke, damaged, defect, faulty, repair, mend, fix, zip, complaint, leaks',
    },
    de: {
      title: 'Garantie und Reparatur',
      body: 'Auf alles geben wir 2 Jahre Garantie gegen Fehler in Material und Verarbeitung, auf Zelte, Rucksäcke und unsere eigenen Jacken 5 Jahre. Bringen Sie es mit dem Kassenbon vorbei. Reißverschlüsse, Nähte und Schnallen reparieren wir in unserer Werkstatt, meist innerhalb einer Woche.',
      words:
        'garantie, gewährleistung, kaputt, defekt, beschädigt, reparatur, reparieren, reklamation, reklamieren, reißverschluss, undicht',
    },
    hi: {
      title: 'वारंटी और मरम्मत',
      body: 'हर सामान पर बनावट और सामग्री की ख़राबी के लिए 2 साल की वारंटी है; टेंट, बैकपैक और हमारी अपनी जैकेटों पर 5 साल। रसीद के साथ लेकर आएँ। ज़िप, सिलाई और बकल हम अपनी वर्कशॉप में ठीक करते हैं, आम तौर पर एक हफ़्ते में।',
      words:
        'वारंटी, गारंटी, ख़राब, टूटा, टूट, मरम्मत, ठीक, ज़िप, शिकायत, warranty, guarantee, kharab, toota, repair, marammat',
    },
  },
  sizes: {
    en: {
      title: 'Sizes',
      body: 'Clothes run true to size: S fits a chest of 88 to 94 cm, M 95 to 101, L 102 to 109, XL 110 to 117. Shoes are in EU sizes; take one size up for thick socks. Try everything on in the fitting rooms behind the jackets.',
      words:
        'size, size chart, size guide, which size, fit, fitting room, try on, measure, chest, shoe size, runs small, runs large',
    },
    de: {
      title: 'Größen',
      body: 'Kleidung fällt normal aus: S passt bei 88 bis 94 cm Brustumfang, M bei 95 bis 101, L bei 102 bis 109, XL bei 110 bis 117. Schuhe haben EU-Größen; nehmen Sie für dicke Socken eine Größe mehr. Anprobieren können Sie alles in den Kabinen hinter den Jacken.',
      words:
        'größe, größentabelle, welche größe, passt, passen, anprobieren, anprobe, umkleide, kabine, brustumfang, schuhgröße, fällt aus',
    },
    hi: {
      title: 'साइज़',
      body: 'कपड़े सही नाप के हैं: S सीने के 88 से 94 सेमी, M 95 से 101, L 102 से 109, XL 110 से 117 के लिए। जूते EU साइज़ में हैं; मोटे मोज़ों के लिए एक साइज़ बड़ा लें। जैकेटों के पीछे ट्रायल रूम में सब पहनकर देखें।',
      words: 'साइज़, नाप, कौन सा साइज़, फिट, ट्रायल रूम, पहनकर, जूते का नंबर, size, naap, trial room, kaun sa size',
    },
  },
  'address-and-parking': {
    en: {
      title: 'Address and parking',
      body: 'You find us at 12 Lake Road, two minutes on foot from the Lake Road stop. Behind the shop there are 20 parking spaces, free for two hours while you shop, and covered bicycle stands by the door. The entrance has no steps.',
      words:
        'address, where are you, location, directions, how to get there, parking, car park, bus, metro, bicycle stand, wheelchair, entrance',
    },
    de: {
      title: 'Adresse und Parken',
      body: 'Sie finden uns in der Lake Road 12, zwei Minuten zu Fuß von der Haltestelle Lake Road. Hinter dem Laden sind 20 Parkplätze, zwei Stunden kostenlos während des Einkaufs, und überdachte Fahrradständer an der Tür. Der Eingang ist stufenlos.',
      words:
        'adresse, wo seid ihr, wo sind sie, anfahrt, weg, standort, parken, parkplatz, parkplätze, haltestelle, bus, fahrradständer, rollstuhl, barrierefrei',
    },
    hi: {
      title: 'पता और पार्किंग',
      body: 'हमारी दुकान 12 लेक रोड पर है, लेक रोड स्टॉप से पैदल दो मिनट। दुकान के पीछे 20 पार्किंग की जगहें हैं, ख़रीदारी के दौरान दो घंटे मुफ़्त, और दरवाज़े के पास छत वाले साइकिल स्टैंड। प्रवेश पर सीढ़ियाँ नहीं हैं।',
      words: 'पता, कहाँ है, रास्ता, पार्किंग, गाड़ी, बस, मेट्रो, साइकिल स्टैंड, व्हीलचेयर, pata, kahan, parking, address, rasta',
    },
  },
  'gift-cards': {
    en: {
      title: 'Gift cards',
      body: 'Gift cards are at the counter, for any amount from ₹500 to ₹20,000. They are valid for three years, pay for everything in the shop, and what is left stays on the card. They are not exchanged for cash.',
      words: 'gift card, gift voucher, voucher, coupon, present, gift wrap, balance of card',
    },
    de: {
      title: 'Geschenkkarten',
      body: 'Geschenkkarten gibt es an der Kasse über jeden Betrag von 10 bis 300 €. Sie gelten drei Jahre für alles im Laden, und was übrig ist, bleibt auf der Karte. Eine Auszahlung in bar ist nicht möglich.',
      words: 'geschenkkarte, gutschein, geschenkgutschein, geschenk, einlösen, gültig, guthaben',
    },
    hi: {
      title: 'गिफ़्ट कार्ड',
      body: 'गिफ़्ट कार्ड काउंटर पर मिलते हैं, ₹500 से ₹20,000 तक किसी भी राशि के। ये तीन साल तक दुकान की हर चीज़ पर चलते हैं, और बची राशि कार्ड पर बनी रहती है। इनके बदले नकद नहीं मिलता।',
      words: 'गिफ़्ट कार्ड, उपहार, तोहफ़ा, वाउचर, कूपन, gift card, voucher, uphaar, tohfa',
    },
  },
  loyalty: {
    en: {
      title: 'The Thread Club',
      body: 'Joining the Thread Club costs nothing: ask at the counter. Silver members get 5% off repairs, gold members 5% off everything, and platinum members 10% and free delivery. Your tier grows with what you buy in a year.',
      words: 'loyalty, membership, member, club, points, tier, silver, gold, platinum, discount, benefits, reward',
    },
    de: {
      title: 'Der Thread Club',
      body: 'Die Mitgliedschaft im Thread Club ist kostenlos: Fragen Sie an der Kasse. Silber bringt 5 % auf Reparaturen, Gold 5 % auf alles, Platin 10 % und kostenlose Lieferung. Die Stufe wächst mit Ihren Einkäufen eines Jahres.',
      words:
        'treue, kundenkarte, treueprogramm, mitglied, mitgliedschaft, club, punkte, stufe, silber, gold, platin, rabatt, vorteile',
    },
    hi: {
      title: 'थ्रेड क्लब',
      body: 'थ्रेड क्लब की सदस्यता मुफ़्त है: काउंटर पर पूछें। सिल्वर सदस्यों को मरम्मत पर 5%, गोल्ड को हर चीज़ पर 5%, और प्लैटिनम को 10% छूट और मुफ़्त डिलीवरी मिलती है। साल भर की ख़रीदारी से आपका स्तर बढ़ता है।',
      words: 'सदस्य, सदस्यता, क्लब, पॉइंट, अंक, छूट, सिल्वर, गोल्ड, प्लैटिनम, फ़ायदा, loyalty, member, points, discount, chhoot',
    },
  },
}
