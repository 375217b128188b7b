import type { WordsOfEmotions } from './word-lists'

/** German words by what they feel like, from the strongest to the faintest. Written for this product; `word-lists.ts` tells the spelling. */
export const germanEmotions: WordsOfEmotions = {
  anger: {
    strong: `
      wuetend* wut *wut zorn* zornig* hass *hass hasse hasst hassen gehasst rasend stinksauer stocksauer verdammt*
      verflucht* scheisskerl* arschloch* mistkerl* dreckskerl* bastard* schlampe hurensohn* verpiss* fick* gefickt
      halt_die_klappe halt_den_mund halt_die_schnauze haltet_die_klappe schnauze halt's_maul halt_dein_maul maul
      raus_hier hau_ab haut_ab zur_hoelle zum_teufel verschwinde* leck_mich lass_mich_in_ruhe lasst_mich_in_ruhe
      es_reicht mir_reicht's das_reicht frechheit* unverschaemt* rache* raech* wie_kannst_du_es_wagen wage_es
      ermord* moerder* schwein schweine drecksau dreckschwein wichser* zur_weissglut auf_die_palme kotzt_mich_an
      reicht_mir`,
    plain: `
      gereizt*
      aerger* aergerlich* veraerger* sauer boese genervt nerv nervt nerven nervig* stoer* idiot* trottel* dumm*
      bloed* bloedsinn unsinn quatsch schwachsinn depp dummkopf* luegner* luege luegst luegt luegen gelogen betrueg*
      betrug* betrogen verrat verraet* verraten verraeter* toete* toeten getoetet umbring* umgebracht bringe_um bringt_um
      kaempf* kampf gewalt* angriff* angreif* angegriffen zerstoer* drohen droht drohung* bedroh* beleidig* gemein
      gemeinheit* grausam* brutal* feind* schlag* geschlagen pruegel* hoelle teufel streit* gestritten schuld
      schuldig* strafe* bestraf* beschwer* beschwerde* reklam* ungerecht* unfair* ruecksichtslos* arrogant* egoist*
      eifersuecht* neid* hinterhaeltig* klaue klauen geklaut stehl* gestohlen dieb* raub* ueberfall* hoer_auf
      hoert_auf lass_das lasst_das lass_mich_los lass_los geh_weg was_soll_das was_faellt_dir spinnst spinnt
      verarsch* abzocke* schlamperei* zumutung* unmoeglich* skandal* frust* regt_mich_auf schrei_nicht aggress* provoz*
      missbrauch* ausgenutzt erpress* verklag* mist verflixt wehe klappe verrecke* sterbt abschaum versager*
      feigling* vernicht* verbrecher* schuft* scheiss* scheisse genug_jetzt dagegen zum_henker halsabschneider*
      moerder* umbringen wehe_dir lustig_ueber auf_den_arm mach_dich_kalt mach_ihn_kalt leiden_kann nicht_leiden
      geschrien angeschrie* schrei_mich kein_recht hast_du_verstanden haben_sie_verstanden ruhe_jetzt sei_still
      seid_still weg_hier scheren_sie lassen_sie_mich lass_sie lass_ihn nehmen_sie_die fass_mich finger_weg
      haende_weg haende_hoch passen_sie_bloss pass_bloss was_geht_dich_das kuemmert_dich geht_dich_nichts
      was_willst_du was_wollen_sie spion* gesindel lump* halunke* schurke* ganove* bulle* knall* abknall* knallt
      scher_dich kapier* bescheuert* verrueckt_geworden nicht_alle erledig* ausreiss* rausreiss* abgehau* spinner*
      penner* vollidiot* loser aufhoeren sofort_auf mund_halten herrgott_nochmal geld_zurueck schon_wieder
      immer_noch_nicht noch_immer_nicht warte_seit warten_seit geht_nicht funktioniert_nicht miserabel* genug_von
      frech*`,
    faint: `
      erschoss* erschiess* schrei* brenn* fehler weg_da stopp halt_still schluss verbiet* verboten zwing* gezwungen
      gegen gefaengnis* verbrech* kaputt befehl* verlang* endlich_still weiger* ablehn* ignorier* stoss* tritt los
      weg verspaet* reklamation* schuldest verhaft* fesseln verlass* opfer* sofort unterschreib* moment_mal`,
  },
  anticipation: {
    strong: `
      freue_mich_auf freu_mich_auf freuen_uns_auf vorfreud* kann_es_kaum_erwarten kaum_erwarten gespannt
      erwartungsvoll* hoffentlich sehn* ungeduld* bin_gleich_da auf_geht's`,
    plain: `
      hoff* hoffnung* erwart* warten wartet wartest gewartet bald heute_abend heute_nacht demnaechst zukunft*
      zukuenftig* plan plaene geplant planen plane bereit bereiten vorbereit* vorhab* vorhaben vor_haben wunsch
      wuensch* neugier* ahn* vorhers* prophezei* naechste_woche naechstes_jahr naechstes_mal naechsten_monat gleich
      beeil* los_geht's gehen_wir fahren_wir lass_uns lasst_uns wir_werden ich_werde wird_sein kommt_gleich ziel
      ziele chance* gelegenheit* abenteuer* reise* verabred* termin* treffen_wir absicht* traeum* traum mal_sehen
      wenn_wir es_wird_zeit schicksal* komm_schon kommt_schon na_los strategie* erreichen aussicht* bis_spaeter
      bis_bald bis_morgen bis_dann wir_sehen_uns sehen_uns sehen_wir_uns wird_kommen kommt_noch werden_wir
      werden_sie_sehen wirst_sehen wirst_schon mach_dich_bereit macht_euch_bereit alles_bereit machen_wir holen_wir
      besorg* wetten wollen_wir will_sehen auf_dem_weg unterwegs los gehen_los los_jetzt an_die_arbeit fangen_wir
      fang_an fangt_an erstmal vorwaerts auf_nach suchen_wir kommt_mit komm_mit`,
    faint: `
      werde wirst will naechst* anfang* beginn* start* neu neue neues spaeter vielleicht moeglich* wann folg* jag*
      entdeck* liefer* entscheid* wette* aufgabe* mission* angebot* invest* ueberleg* lern* morgen heute_noch holen
      versuch* warte ich_will suche suchen sucht gesucht`,
  },
  disgust: {
    strong: `
      ekel* ekl* widerlich* abscheu* angewidert* kotz* erbrech* erbrochen uebel* uebelkeit igitt pfui baeh
      widerwaert* abartig* stink* gestank* abstossend* zum_kotzen pervers* schweinerei* anwider* schleim* hurre
      hure* nutte*`,
    plain: `
      dreck* dreckig* schmutz* faulig* verfault* schimmel* verschimmel* ratte* scheiss* scheisse mist haesslich*
      schaem* schande* schaendlich* muell* abfall* verdorben* verrott* schaebig* gier* gierig* heuchl* korrupt*
      veracht* erbaerm* schwein schweine sau saustall feigling* feige arsch* furz* pisse* kacke* ungeziefer* wanze*
      made maden abschaum bastard* peinlich* geschmacklos* ungeniessbar* unhygienisch* mies* fies* widernatuerlich*
      monster* rassis* vergewaltig* schlampe laecherlich* jaemmerlich* unmoral* unwuerdig* vergift* verseuch*
      pinkel* gekotzt wird_mir_schlecht ist_mir_schlecht riech* schwitz* blut_trinken schlachthaus* graesslich*
      abgeschlachtet* unappetitlich* verlaust* laus laeuse rotz* speichel eiter* erbaermlich* schleimig* drecks*
      sauerei dieses_tier ein_tier ekelhaft`,
    faint: `
      blut* leiche* gift* schlecht* krank* seltsam komisch besoffen* betrunken* wurm wuerm* schlimm* furchtbar*
      schrecklich* langweil* spuck* suende* nackt billig* droge* bloed* idiot* trottel* dumm* hasse`,
  },
  fear: {
    strong: `
      angst *angst aengst* veraengst* panik* entsetz* grauen grauenhaft* grausig* horror* schreck* erschreck*
      erschrock* furcht* fuercht* befuercht* gefuerchtet todesangst albtraum* alptraum* hilfe helft_mir hilf_mir
      bitte_nicht tu_mir_nichts rettet_mich lauf_weg werden_alle_sterben wird_sterben will_hier_raus fuerchte`,
    plain: `
      ueberfordert* gestresst* angespannt* panisch* gruebel* gegruebelt schlaflos*
      sorge sorgen besorg* nervoes* gefahr* gefaehr* bedroh* drohung* unheimlich* gruselig* grusel* schauder*
      schauer* gespenst* geist geister monster* tod *tod tot tote toten toeten getoetet toetet sterb* stirb*
      gestorben umbring* mord* moerder* fall_in falle gefangen geisel* flucht* flieh* fluecht* entkomm* versteck*
      notfall* warn* pass_auf passt_auf vorsicht* aufpassen risik* unsicher* hilflos* verzweif* zitter* unruh*
      stress* verdacht* misstrau* bombe* explo* waffe* pistole* schiess* schuss krebs krankheit* virus* seuche*
      gift* teufel hoelle fluch* daemon* gefaengnis* folter* leiden krieg* krise* katastroph* unglueck* untergang*
      angriff* angreif* feind* ueberfall* entfuehr* verfolg* feigling* schrei* achtung deckung erpress* verhaft*
      bestie* terror* sie_kommen bange* graesslich* vampir* zombie* rauch brennt runter_mit geister* hexe*
      verschwund* spuk* kriegen_uns krieg_ich_panik geht_in_deckung beeilt_euch schlinge ertrink* erstick*
      umgebracht verrueckt_vor bedroht verfolgt starr* angestarrt bitte_tu nicht_sterben lebensgefahr* brand* feuer
      hoehle*`,
    faint: `
      renn rennt blut* verletz* schmerz* dunkel* schatten fremd* polizei sturz* wolf woelf* schlange* spinne*
      unbekannt* krankenhaus* unfall* scheiter* problem* geheim* verlier* was_wenn schuetz* schutz* druck dringend*
      haftbar* zweifel* vermeid* opfer* haie* sturm*`,
  },
  joy: {
    strong: `
      freude* *freude freu freue freust freut freuen gefreut gluecklich* begeister* entzueck* ueberglueck* jubel*
      jauchz* wunderbar* wundervoll* fantastisch* phantastisch* grossartig* herrlich* hervorragend* ausgezeichnet*
      liebe liebst liebt lieben geliebt* lieblich* perfekt* super klasse spitze genial* traumhaft* hurra juhu yippie
      juchhe glueckwunsch* gratul* bravo haha* hihi* lol prost alles_gute frohe_weihnachten froehliche_weihnachten
      herzlichen_glueckwunsch gut_gemacht himmlisch* selig* paradies* hammer_geil geil toll tolle tollen toller
      tolles mega sehr_gut so_schoen sehr_schoen glueckspilz* klappte_wie`,
    plain: `
      erfuellt* befluegelt* ausgelassen* ausgeruht* geruehrt*
      froh* frohe froehlich* glueck vergnueg* spass* spassig lach* gelacht laechel* laecheln grins* feier* gefeiert
      party parties fest schoen* huebsch* nett* danke dank dankbar* bedank* vielen_dank dankeschoen stolz* gewinn*
      gewonnen sieg sieger* erfolg* erfolgreich* suess* schatz* liebling* liebchen niedlich* charmant* reizend* cool
      gemuetlich* bequem* entspann* erleicht* umarm* kuss kuess* kuss* hochzeit* heirat* geheiratet geburtstag*
      weihnacht* urlaub* ferien tanz* sing* gesungen lied musik* witz* lustig* komisch_und amues* unterhalts*
      friede* zufrieden* lieblings* gefaellt gefallen_mir gefiel gesegnet* segen* held helden heldin* freiheit*
      leidenschaft* romantisch* lecker* koestlich* schmeckt willkommen angenehm* erfreu* heiter* munter* vergnuegen*
      wohl_fuehl* fuehle_mich_wohl gut_gelaunt gute_laune herzlich* zauberhaft* bezaubernd* ehre_mich gut gute guter
      gutes gern gerne beste* bestens aufgemunter* aufmunter* guten_appetit freut_mich viel_spass viel_glueck
      schoenen_tag schoenen_abend zum_wohl darauf_trinke gluecks* geliebt hurrah wunderschoen* hat_mir_gefallen
      gefaellt_mir braves braver brav gelungen* geschafft geht_es_besser gut_aus gut_geschlafen freundlich*
      vollkommen* jubilaeum* gelaechter spaesse amuesant* wahnsinnig_gut staerke siegen besten toller vergnuegt
      romanze* verliebt* zaertlich* willkommen_zurueck umarmung`,
    faint: `
      besser* mag magst moegen fein prima sonne* sommer* blume* fruehling* traum* trink* bier wein warm* frisch*
      lebendig* gesund* reich gold* belohn* beruehmt* wunder* magisch* interessant* hilfreich* freund* sexy heiss
      klappt funktioniert_super spielen musik geschenk*`,
  },
  sadness: {
    strong: `
      traurig* trauer* betruebt* bekuemmert* kummer* verzweif* untroest* depress* elend* tragisch* tragoed* weine
      weinen weint weinst weinte geweint heul* geheult traene* beerdig* begraeb* einsam* selbstmord* ungluecklich*
      tut_mir_leid tut_mir_so_leid tut_uns_leid es_tut_mir gebrochenes_herz herzzerreiss* vermiss* beileid schluchz*
      ruhe_in_frieden verstorben* wehmuet* wehmut`,
    plain: `
      ausgelaugt* lustlos* antriebslos* beschaemt* gekraenkt*
      leid leider bedauer* bereu* enttaeusch* hoffnungslos* truebe* truebsal* schwermuet* melanchol* leiden leidet
      leidest gelitten schmerz* weh wehgetan verlor* verloren verlust* verlier* tot tote toten tod *tod gestorben
      sterb* stirb* grab graeber* begraben fehlst fehlt_mir lebewohl leb_wohl abschied* allein verlass* arm armer
      arme aermste* mitleid* wertlos* hilflos* nutzlos* pech versag* versagt gescheitert scheiter* schlimm*
      furchtbar* schrecklich* muede* erschoepf* schwach* krank* krebs verletz* wunde* opfer* waise* witwe*
      scheidung* heimweh zu_spaet es_ist_vorbei ist_vorbei vorbei nie_wieder keine_hoffnung aufgegeben aufgeben
      schuldig* schuldgefuehl* entschuldig* verzeih* verzeihung schade so_schade im_stich kaputt zerbrochen
      zerstoert* vergebens umsonst verdammt_zu seufz* ausgeschlossen verdorben niedergeschlagen* mutlos* bedrueckt*
      sehnsucht* armselig* jaemmerlich* pleite ruin* niederlage* missglueckt* unglueck* trost* schuld schlecht*
      tun_weh tut_weh hat_wehgetan sterben_lassen nie_mehr nicht_mehr_da verpass* zurueckgelassen gemocht gefehlt
      hat_uns_verlassen verlassen einsam* gegangen_ist tut_mir_wirklich_leid wie_schade zu_schade nicht_helfen
      keiner_mehr aus_und_vorbei heimatlos* ungluecklich* jammer* jammern gejammert bettel* gebettelt elend*
      verblut* verhungert* todkrank* zu_ende am_ende schlimmste* kein_glueck nicht_viel_glueck leichnam* bestattet*
      trauernd* gebrochen zerbrach* gebrochenen`,
    faint: `
      kalt leer* fehler nie niemand nichts_mehr ausverkauft ohne_dich schwer* schwierig* erinner* vergess* hunger*
      armut* unfaehig* problem* blut* unfair* schicksal* langweil* frueher war_mal trenn*`,
  },
  surprise: {
    strong: `
      ueberrasch* erstaun* verblueff* fassungslos* unglaublich* unfassbar* unerwartet* wow boah woah wahnsinn omg
      oh_mein_gott mein_gott um_gottes_willen um_himmels_willen grundguetiger ach_du_meine ach_du_liebe
      ach_du_scheisse heilige_scheisse das_gibt's_nicht das_gibt_es_nicht das_darf_nicht_wahr nicht_zu_fassen
      ich_glaub's_nicht kaum_zu_glauben glaube_es_nicht ist_nicht_dein_ernst nicht_dein_ernst nicht_euer_ernst
      machst_du_witze soll_das_ein_witz im_ernst aus_heiterem_himmel sprachlos* donnerwetter nanu verdutzt* perplex
      baff von_den_socken krass`,
    plain: `
      ploetzlich* auf_einmal seltsam* merkwuerdig* komisch* raetsel* geheimnis* wunder* verwirr* verwunder* staun*
      erschrock* ach_so was_ist_das was_ist_los was_ist_passiert was_machst_du was_machen_sie was_tust_du
      was_soll_das wie_kann wie_konnte wie_bitte tatsaechlich keine_ahnung unmoeglich* wer_bist_du wer_sind_sie
      was_meinst_du bist_du_sicher stell_dir_vor rate_mal enthuell* ungewoehnlich* ausserordentlich*
      aussergewoehnlich* bemerkenswert* verrueckt* irre irrsinn* jesus gott herrgott menschenskind donner
      schon_zurueck ausgerechnet staendig_neu zufall* zufaellig* warum_hast warum_haben wieso_hast was_dann
      was_du_nicht_sagst haette_nicht_gedacht haette_nie_gedacht nicht_gedacht sie_machen_witze du_machst_witze
      ein_scherz scherz_sein im_ernst wer_ist_das wer_war_das was_war_das wo_kommst_du wo_kommt ist_das_wahr
      ist_das_dein ist_das_ihr wie_ist_das wie_hast_du wie_haben_sie woher_wissen woher_weisst originell*
      machst_du_hier machen_sie_hier was_macht was_zum ach_ja ach_was da_ist_er da_ist_sie da_sind_sie sieh_mal
      sehen_sie_mal sieh_dir schau_mal kaum_glauben nicht_glauben glaub_es_nicht glaube_das_nicht glaub_das_nicht
      moment_mal`,
    faint: `
      was he warum erschein* unfall* explo* geschenk* blitz* unbekannt* gemerkt wende oh entdeck* wieso`,
  },
  trust: {
    strong: `
      vertrau* *vertrauen glaub_mir glauben_sie_mir glaube_an glaub_an treu* loyal* verlaesslich* zuverlaess*
      verlass_dich verlassen_sie_sich ehrlich* aufrichtig* versprech* versprich* versprochen ehrenwort mein_wort
      ich_schwoere zaehl_auf zaehlen_auf zuversicht* in_guten_haenden`,
    plain: `
      geborgen* gelassen* ausgeglichen* ermutigt* getroestet*
      glaube glaubst glaubt geglaubt wahr wahrheit* freund freunde freunden freundin* freundschaft* freundlich*
      respekt* ehre sicher sicherheit* schuetz* beschuetz* schutz* garant* gewiss* bestimmt selbstverstaendlich
      einverstanden zustimm* akzept* unterstuetz* hilfreich* hilfsbereit* zusammen gemeinsam* verbuendet* partner*
      herrgott bete kirche* heilig* priester* pater segn* segen* weise weisheit* ratschlag* beraten beratung* danke
      dank bitte_schoen willkommen genau absolut korrekt verstand* verantwort* verpflicht* pflicht* gerecht*
      schwoer* schwur* eid vergeb* verzeih* beweis* bewies* experte* fachmann* fachfrau* kompetent* echt
      pass_auf_dich keine_sorge kein_problem alles_gut alles_klar in_ordnung alles_wird_gut du_hast_recht bewunder*
      bewundern kuemmer* gesteh* abmach* abgemacht vereinbar* buendnis* hingabe* dien* diener* ehrenhaft* okay_gut
      guter_freund gute_freunde bester_freund guter_mensch guter_mann achte_auf auf_dich_aufpass* bei_dir
      an_deiner_seite wir_bleiben_bei schaetzen zu_schaetzen kumpel ruhig_bleiben mutig* helfe_dir helfen_ihnen
      helfe_ihnen wird_alles_gut ganz_ruhig kollege`,
    faint: `
      gut mach_mit biet* rett* gerettet hoer_zu erklaer* tatsache* frieden* fair* wichtig* wert helf* hilf hilft
      geholfen glauben sir gott recht beten gebet* natuerlich stimmt versteh* richtig empfehl*`,
  },
}
