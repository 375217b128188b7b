import type { Locale } from '@/db/enums'
import type { WordsOfWorth } from './word-lists'

/** Good and bad words beyond those of the emotions. English has few here: VADER knows its own. */
export const worth: Record<Locale, WordsOfWorth> = {
  en: {
    best: 'flawless* top_notch five_stars',
    good: 'sturdy in_stock works_well bargain on_time',
    bad: "out_of_stock doesn't_work does_not_work not_working stopped_working too_expensive overpriced still_waiting never_arrived",
    worst: 'rip_off ripped_off',
  },
  de: {
    best: `
      ausgezeichnet* hervorragend* perfekt* grossartig* fantastisch* wunderbar* exzellent* genial* super spitze
      klasse toll* prima meisterhaft* herrlich* traumhaft* brillant* ideal* begeister* einzigartig* sensationell*
      unschlagbar* vorbildlich* himmlisch* paradies* tadellos* einwandfrei* makellos* phaenomenal* legendaer*`,
    good: `
      gut gute guten guter gutes gern gerne besser* beste besten schoen* richtig* fein praktisch* guenstig*
      preiswert* sauber* stabil* schnell* hilfreich* nuetzlich* klug* schlau* mutig* tapfer* stark* wichtig*
      wertvoll* bequem* ordentlich* zuverlaess* angenehm* nett* freundlich* ehrlich* fair gerecht gesund* lebendig*
      leicht klappt funktioniert hoffnung* gelungen* gelingt schaff* geschafft verbesser* vorteil* fortschritt*
      erlaub* interess* lohnt wert wuerdig* edel* gnade* rein unschuldig* frei freiheit* rett* gerettet heil*
      willkommen einverstanden stimmt vernuenftig* sinnvoll* spannend* witzig* bravo danke dank* bitte_schoen
      glueck* gewinn* gewonnen sieg* schatz* schaetzchen lieb lieber liebe* liebst* freund* hilfe_ist hilf helf*
      loesung* geloest frieden* freue* freut freuen gefreut freude* froh* lach* laechel* spass* feier* lustig*
      suess* schatz liebt lieben mag magst moegen huebsch* schick* elegant* warm* frisch* sonnig* hell vertrau*
      versprech* versproch* treu* sicher sicherheit* schuetz* beschuetz* helfen unterstuetz* dankbar* danke*
      zufrieden* gefaellt gefallen_mir lecker* koestlich* schmeckt ruhig* bewunder* respekt* ehre stolz* erfolg*
      gewinner* siege* belohn* willkommen* umarm* kuss kuess* heirat* hochzeit* geburtstag* weihnacht* urlaub*
      ferien segen gesegnet* wunder* zauberhaft* traumhaft* romantisch* perfekt* vollkommen* hoffentlich hoffe
      hoffen gespannt bereit abgemacht alles_klar in_ordnung kein_problem keine_sorge keine_angst recht_haben
      gnaedig* gnade gerne* glueckwunsch* gratul* prost zusammen freiwillig* talent* begabt* intelligent* kompetent*
      held helden heldin wert_sein ueberleb* geheilt* erleicht* entspann* gemuetlich* reibungslos* zuegig*
      puenktlich* passend* geeignet* beeindruck* faszin* wunderschoen* lieblings* braver brave braves brav freundin*
      kumpel* frieden friedlich* gemeinsam* mitgefuehl grosszuegig* hoeflich* herzlich* wahrheit*`,
    bad: `
      schlecht* schlimm* falsch* kaputt* defekt* fehler* mangel* maengel teuer* ueberteuert* langsam* schwach*
      schwer* schwierig* probleme* problem* stoer* nutzlos* sinnlos* unnoetig* dreckig* schmutzig* laut ungenau*
      unklar* wackel* rostig* undicht* verspaet* fehlt fehlen unfreundlich* unhoeflich* dumm* bloed* faul feige*
      boese* boeser schuld* luege* gelogen krank* verletz* verlor* verloren verlier* verlust* tot tote* tod* sterb*
      stirb* gestorben toet* getoetet mord* ermord* gefahr* gefaehr* angst* aengst* leid* leider weh schmerz* weine
      weinen weint geweint traurig* allein einsam* hass* wut* wuetend* zorn* krieg* waffe* kampf* kaempf* feind*
      gefaengnis* strafe* verbrech* dieb* raub* gestohlen zerstoer* teufel* hoelle* verdammt* scheiss* mist idiot*
      trottel* narr* arsch* hau_ab raus_hier verschwinde* pech* arm armer arme unglueck* unfall* sorge sorgen
      zweifel* misstrau* verrueckt* wahnsinn* vermiss* verrat* verraet* betrog* betrug* betrueg* versag* scheiter*
      unmoeglich* verboten* zwing* gezwungen droh* bedroh* warn* vorsicht* achtung hilflos* verzweif* entschuldig*
      verzeih* peinlich* schaem* schande* ekel* widerlich* haesslich* stink* gift* blut* leiche* opfer* ueberfall*
      angriff* bereu* bedauer* enttaeusch* traenen traene* trauer* verlass* verlassen fuercht* panik* schreck*
      erschreck* entsetz* flieh* flucht* fluecht* versteck* gefangen* geisel* entfuehr* folter* qual quaelen quael*
      zerbroch* zerstoert* vernicht* ruin* pleite schulden hungrig* hunger* durst* muede* erschoepf* einsamkeit*
      elend* arm_dran armut* betrunken* besoffen* drogen* suechtig* wahnsinnig_geworden spinnst spinner* narren
      unsinn quatsch bloedsinn schwachsinn laecherlich* langweil* nervt nervig* genervt aerger* sauer streit*
      gestritten schrei* geschrien bruell* beleidig* verpiss* halt_die_klappe halt_den_mund maul klappe verdaecht*
      schmutz* muell* abfall* grausig* unheimlich* gruselig* gespenst* monster* daemon* fluch* verflucht* boesartig*
      feigling* schwaech* unfair* ungerecht* gemein gemeinheit* brutal* gewalt* schlag* geschlagen pruegel* toeten
      toete erschoss* erschiess* schiess* schuss bombe* pistole* messerstich* attent* terror* wunde* verwund*
      gebrochen bricht leiden leidet gelitten krebs fieber* seuche* virus* miss* misslung* missglueck* vergeb*
      vergebens umsonst nie_wieder keine_hoffnung hoffnungslos* verboten weigern weiger* ablehn* abgelehnt beschwer*
      reklam* stornier* verzoeger* verschwund* vermisst* fehlschlag* niederlage* verdacht* heuchl* korrupt* gier*
      veracht* neid* eifersuecht* stress* nervoes* besorg* unruh* ernst_nehmen schade leider_nicht erbaermlich*
      jaemmerlich* kriminell* schuldig* haft verhaft* gefeuert* kuendig* todesstrafe* hinricht* grab begraben
      beerdig* dagegen zum_teufel zum_henker zur_hoelle was_soll_das hoer_auf lass_mich ist_vorbei zu_spaet`,
    worst: `
      katastroph* grauenhaft* entsetzlich* furchtbar* schrecklich* scheusslich* abscheulich* miserabel*
      unterirdisch* unverschaemt* widerwaertig* grausam* unertraeglich* schwein schweine arschloch* hurensohn*
      bastard*`,
  },
  hi: {
    best: 'शानदार बेहतरीन ज़बरदस्त shaandar shandar behtareen zabardast badhiya',
    good: 'अच्छा अच्छी अच्छे बढ़िया सुंदर सही मदद accha acha acchi achi acche achhe achha sundar sahi pasand पसंद sasta सस्ता',
    bad: 'बुरा बुरी बुरे खराब ख़राब ग़लत गलत महंगा महँगा मुश्किल परेशान परेशानी bura buri bure kharab galat mehnga mushkil pareshan pareshani',
    worst: 'घटिया बेकार ghatiya bekar bekaar',
  },
}
