import type { Locale } from '@/db/enums'
import type { WordsOfWorth } from './word-lists'

/** Good and bad words beyond those of the emotions. English has few here: VADER knows its own. */
export const worth: Record<Locale, WordsOfWorth> = {
  en: {
    best: 'flawless* top_notch five_stars',
    good: 'sturdy in_stock works_well bargain on_time',
    bad: "out_of_stock doesn't_work does_not_work not_working stopped_working too_expensive overpriced still_waiting never_arrived",
    worst: 'rip-off ripped_off',
  },
  de: {
    best: `ausgezeichnet* hervorragend* perfekt* grossartig* fantastisch* wunderbar* exzellent* genial* super spitze klasse toll* prima meisterhaft* herrlich* traumhaft* brillant*`,
    good: `gut gute guten guter gutes gern gerne besser* beste besten schoen* richtig* fein praktisch* guenstig* preiswert* sauber* stabil* schnell* hilfreich* nuetzlich* klug* schlau* mutig* tapfer* stark* wichtig* wertvoll* bequem* ordentlich*
      zuverlaess* angenehm* nett* freundlich* ehrlich* fair gerecht gesund* lebendig* leicht klappt funktioniert hoffnung* gelungen* gelingt schaff* geschafft verbesser* vorteil* fortschritt* erlaub* interess* lohnt wert wuerdig* edel* gnade* rein unschuldig* frei freiheit*
      rett* gerettet heil* willkommen einverstanden stimmt vernuenftig* sinnvoll* spannend* witzig* bravo danke dank* bitte_schoen glueck* gewinn* gewonnen sieg* schatz* schaetzchen lieb lieber liebe* liebst* freund* hilfe_ist hilf helf* loesung* geloest frieden*`,
    bad: `schlecht* schlimm* falsch* kaputt* defekt* fehler* mangel* maengel teuer* ueberteuert* langsam* schwach* schwer* schwierig* probleme* problem* stoer* nutzlos* sinnlos* unnoetig* dreckig* schmutzig* laut ungenau* unklar* wackel* rostig* undicht* verspaet* fehlt fehlen unfreundlich* unhoeflich*
      dumm* bloed* faul feige* boese* boeser schuld* luege* gelogen krank* verletz* verlor* verloren verlier* verlust* tot tote* tod* sterb* stirb* gestorben toet* getoetet mord* ermord* gefahr* gefaehr* angst* aengst* leid* leider weh schmerz* weine weinen weint geweint traurig* allein einsam* hass* wut* wuetend* zorn*
      krieg* waffe* kampf* kaempf* feind* gefaengnis* strafe* verbrech* dieb* raub* gestohlen zerstoer* teufel* hoelle* verdammt* scheiss* mist idiot* trottel* narr* arsch* hau_ab raus_hier verschwinde* pech* arm armer arme unglueck* unfall* sorge sorgen zweifel* misstrau* verrueckt* wahnsinn* vermiss*
      verrat* verraet* betrog* betrug* betrueg* versag* scheiter* unmoeglich* verboten* zwing* gezwungen droh* bedroh* warn* vorsicht* achtung hilflos* verzweif* entschuldig* verzeih* peinlich* schaem* schande* ekel* widerlich* haesslich* stink* gift* blut* leiche* opfer* ueberfall* angriff*`,
    worst: `katastroph* grauenhaft* entsetzlich* furchtbar* schrecklich* scheusslich* abscheulich* miserabel* unterirdisch* unverschaemt* widerwaertig* grausam* unertraeglich* schwein schweine arschloch* hurensohn* bastard*`,
  },
  hi: {
    best: 'शानदार बेहतरीन ज़बरदस्त shaandar shandar behtareen zabardast badhiya',
    good: 'अच्छा अच्छी अच्छे बढ़िया सुंदर सही मदद accha acha acchi achi acche achhe achha sundar sahi pasand पसंद sasta सस्ता',
    bad: 'बुरा बुरी बुरे खराब ख़राब ग़लत गलत महंगा महँगा मुश्किल परेशान परेशानी bura buri bure kharab galat mehnga mushkil pareshan pareshani',
    worst: 'घटिया बेकार ghatiya bekar bekaar',
  },
}
