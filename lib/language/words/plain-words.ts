import type { Locale } from '@/db/enums'

/**
 * Everyday words that carry no feeling of their own. They are why a text can be called neutral: a text of words unknown here is unclear.
 * `word-lists.ts` tells the spelling.
 */
export const plainWords: Record<Locale, string> = {
  en: `
    go went gone come came take took taken give gave put bring brought carry hold keep kept leave turn open close
    move stand sit walk drive ride fly look see saw seen hear heard listen say said tell told talk speak spoke ask
    answer call write wrote read show use make made do think thought mean remember know work pay paid buy bought
    sell cost spend get eat drink sleep live stay wait meet met pass send sent receive check change choose pick add
    remove count measure cut drill fit fix hang paint clean wash cook play start stop finish continue happen thing
    things stuff way time times day days week weeks month months year years hour hours minute minutes second morning
    afternoon evening night noon today yesterday monday tuesday wednesday thursday friday saturday sunday january
    february march april june july august september october november december man men woman women guy guys people
    person boy girl lady gentleman mr mrs miss name names number numbers word words line lines page book paper
    letter list note phone telephone computer screen table chair door window wall floor room house home kitchen
    bath* garden street road town city country place shop store market school office building station car bus train
    plane ship boat bike wheel bag box bottle cup glass plate knife key keys clothes shirt shoe shoes coat hat water
    coffee tea milk bread meat fish egg eggs apple sugar salt head hand hands foot feet eye eyes ear ears arm leg
    hair back front side top bottom middle left right part piece pair end corner colour color red blue green yellow
    black white brown grey gray pink orange size sizes small big large long short high low wide narrow thick thin
    heavy light round square flat deep metal wood wooden steel plastic cotton leather stone brick concrete cordless
    electric battery batteries hammer screw screws screwdriver nail nails drill* tool tools machine* lamp bulb cable
    switch paint* brush wax hose tape rope pump price prices money dollar dollars euro euros cent rupee* pound
    account card bill receipt order* basket cart product* item* stock brand model different* same kind sort type
    another next first third last half double single two three four five six seven eight nine ten twenty thirty
    forty fifty hundred thousand million zero nine_o'clock o'clock early later here north south east west near far
    inside outside upstairs downstairs together usually often sometimes always perhaps maybe almost about already
    question* information* detail* example* reason case cases subject* report* story news film movie picture* photo*
    music song game team player class student* teacher doctor driver worker manager boss staff customer* client*
    neighbour* neighbor* uncle aunt cousin brother sister son daughter husband wife dad mom weather snow wind hill
    mountain river sea lake tree trees grass dog cat horse cow bird hello hi hey bye sir ma'am english german hindi
    india germany europe america london berlin delhi per_cent percent kilo* meter* metre* centim* inch inches litre*
    volt* watt* suppose* seem* become became bit lot lots wear wore wearing speak_to turn_on turn_off sign signed
    copy print email website internet app balance account* transaction* transfer* statement* cheap cheaper suitable
    delivery deliver good_morning good_afternoon good_evening good_night talk_to service invoice* discount* hardware`,
  de: `
    geh gehe gehst geht gehen ging gegangen komm* kam kamen gekommen nehm* nimm* nahm genommen geben gab gegeben tu
    tue tun tust tut tat getan mach* gemacht leg* stell* steh* stand gestanden sitz* sass lauf* gelaufen fahr*
    faehr* fuhr gefahren flieg* geflogen seh* sieh* sah gesehen schau* hoer* gehoert sag* gesagt erzaehl* red*
    sprech* sprich* sprach gesprochen frag* gefragt antwort* ruf* gerufen schreib* geschrieben schrieb les* lies*
    las gelesen zeig* gezeigt nutz* benutz* verwend* denk* dachte gedacht mein* gemeint kenn* kannte weiss wissen
    wusste arbeit* zahl* bezahl* kauf* gekauft verkauf* kost* kriege kriegst kriegt kriegen gekriegt bekomm* bekam
    iss* ess* gegessen trink* getrunken schlaf* schlaef* leb* wohn* bleib* blieb geblieben wart* treff* triff*
    getroffen schick* geschickt pruef* aender* waehl* gewaehlt such* find* gefunden setz* zieh* gezogen halt* haelt
    hielt gehalten bring* gebracht trag* traeg* getragen schneid* geschnitten bohr* pass* haeng* streich* wasch*
    koch* spiel* fang* anfang* beginn* aufhoer* heiss* hiess nenn* genannt scheint schien gehoer* lass* laess* liess
    ding* sache* zeug weise zeit* tag tage tagen woche* monat* jahr* stunde* minute* sekunde* morgen* mittag*
    nachmittag* abend* nacht heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag januar
    februar maerz april mai juni juli august september oktober november dezember mann maenner* frau* leute* mensch*
    person* junge jungs maedchen dame* herr* kind* name* nummer* zahl wort* woert* zeile* seite* buch* buech*
    papier* brief* liste* telefon* handy computer* bildschirm* tisch* stuhl* tuer* fenster* wand waende boden
    zimmer* raum raeum* haus haeus* kueche* bad badezimmer* garten* strasse* stadt staedt* land ort* platz laden
    geschaeft* markt* schule* buero* gebaeude* bahnhof* auto* wagen bus zug flugzeug* schiff* boot* rad fahrrad*
    tasche* kiste* flasche* tasse* glas teller messer schluessel* kleid* hemd* schuh* mantel hut wasser kaffee tee
    milch brot* fleisch fisch* ei eier apfel zucker salz kopf hand haende* fuss fuess* auge* ohr* arm bein* haar*
    ruecken vorne hinten oben unten mitte links rechts teil* stueck* paar ecke* farbe* rot* blau* gruen* gelb*
    schwarz* weisse* braun* grau* rosa orange groesse* klein* gross* lang* kurz* hoch hohe* niedrig* breit* schmal*
    dick* duenn* rund* flach* tief* metall* holz* stahl* plastik* baumwoll* leder* stein* ziegel* beton* akku*
    elektr* batterie* saege* hammer schraub* nagel naegel* bohrer* bohrmaschine* werkzeug* maschine* lampe* birne*
    kabel* schalter* pinsel* wachs schlauch* band seil* pumpe* preis* geld euro cent rupie* pfund konto karte*
    rechnung* quittung* beleg* bestell* warenkorb* korb produkt* artikel* ware* lager* marke* modell* verschieden*
    gleich* art sorte* naechst* erste* zweite* dritte* letzt* halb* doppelt* eins zwei drei vier fuenf sechs sieben
    acht neun zehn elf zwoelf zwanzig dreissig vierzig fuenfzig hundert tausend million* null uhr frueh spaet* nord*
    sued* ost* west* nah* weit* drinnen draussen zusammen meist* oft manchmal vielleicht fast bereits frage*
    information* beispiel* grund fall thema* bericht* geschichte* nachricht* film* bild* foto* musik mannschaft*
    klasse student* lehrer* fahrer* arbeiter* mitarbeiter* kunde* kundin* kunden nachbar* onkel tante cousin* bruder
    schwester sohn tochter frau papa mama wetter schnee wind berg* fluss* meer see baum baeum* gras hund* katze*
    pferd* kuh* vogel* hallo hi hey tschuess guten_tag guten_morgen guten_abend deutsch* englisch* hindi indien
    deutschland europa amerika berlin prozent* kilo* meter* zentimeter* zoll liter* volt* watt* ungefaehr wirklich
    eigentlich genug allerdings heisst bisschen mal wieviel unterschrift* kopie* druck* email website internet app
    kontostand* ueberweis* umsatz* buchung* guenstiger billiger taug* lieferung* service rabatt* wiedersehen
    gute_nacht auf_wiedersehen wandfarbe* verarbeit*`,
  // None: nothing is called neutral of which so little is understood.
  hi: '',
}
