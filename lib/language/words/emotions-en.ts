import type { WordsOfEmotions } from './word-lists'

/** English words by what they feel like, from the strongest to the faintest. Written for this product; `word-lists.ts` tells the spelling. */
export const englishEmotions: WordsOfEmotions = {
  anger: {
    strong: `
      furious fury enrag* outrag* livid infuriat* rage raging hate hatred hateful loath* despise detest fuck*
      motherfuck* bastard bitch asshole* arsehole* shut_up shut_your go_to_hell screw_you damn_you damn_it goddamn*
      goddam* godammit dammit damnit son_of_a_bitch piss_off pissed piss_me sick_of_you sick_of_this fed_up how_dare
      get_out_of_my leave_me_alone get_lost murder* wrath* vengeance revenge slaughter* scumbag* cunt* prick wtf
      stfu drive_me_mad drives_me_mad`,
    plain: `
      irritable
      angry anger* annoy* irritat* mad hostil* violent violence violat* threat* threaten attack* fight fought kill
      killed killer killing destroy* destruct* idiot* moron* stupid* fool damn hell the_hell what_the_hell cruel*
      brutal* beat_you betray* traitor* liar lying lied cheat* rude insult* offend* offens* unfair* ridiculous*
      nonsense bullshit crap unacceptable complain* complaint* blame accus* argue argu* quarrel* resent* bitter*
      aggress* abuse* abusive jerk punish* ruin* steal stole stolen thief thieves rob robbed robber* enemy enemies
      shout yell scream_at get_out get_off back_off stop_it knock_it_off cut_it_out enough_of ripped_off rip_off
      scam* waste_of refund frustrat* temper grr argh never_again worst terrible_service to_hell drop_dead
      your_fault his_fault her_fault hell_with loser losers pathetic selfish* arrogan* invade* invasion execut* evil
      arrest* guilty shame_on_you crush_you no_right stop enough shut ass shit asshole how_dare against mock mocking
      mocked dickhead* copycat jackass dumbass bug_me bugging fun_of laughing_at coward* be_quiet shut_it go_away
      get_up do_as_i about_time answer_me answer_my don't_say can't_stand can't_you not_allowed how_dare_you
      get_away_from none_of_your mind_your_own who_do_you_think what_is_wrong_with what's_wrong_with
      what's_the_matter_with take_your_hands watch_it i_won't don't_give_a didn't_give_a wreck wrecked traitors
      money_back still_not been_waiting stopped_working doesn't_work does_not_work not_working broke_down still_no
      useless horseshit bs crook* sociopath*`,
    faint: `
      shoot shot shooting war weapon* battle punch slap kick smash crush demand* forced problem_with wrong fault
      prison criminal* crime* guard bother* disturb* nerve nerves interrupt* ignore* ignoring reject* refus* deny
      denied lie lies broken delay* overcharg* again_and_again still_waiting get_away move_it hurry_up mess damned
      bloody swear dare hands_off don't_touch don't_you won't_let victim* conflict* protest* oppos* impatien*
      jealous* envy envious strict harsh* burn tear_down fucking terrible`,
  },
  anticipation: {
    strong: `
      can't_wait cannot_wait look_forward looking_forward eager* anticipat* keen_to hopefully fingers_crossed
      counting_down so_excited_for on_my_way be_right_back pumped hyped`,
    plain: `
      hope hopeful expect* expectation* await* prepar* ready plan plans planned planning intend* intention* soon
      upcoming tomorrow tonight wait waiting curious* wonder wondering let's_go let's_get let's_do let's_see
      let's_start get_ready about_to going_to gonna next_week next_year next_time next_month some_day someday future
      predict* prophe* promise_me dream_of wish wishes await we'll_see i'll_be will_be in_time hurry ambit* goal
      goals search* looking_for any_day before_long hunt* explor* adventur* journey* destin* opportunit* chance
      let's i_will we_will will_you_be ahead see_you_later see_you_tomorrow see_you_soon see_you_in meet_you
      are_you_coming you_will_see you'll_see next_stop`,
    faint: `
      will shall i'll we'll you'll he'll she'll they'll try trying begin start starting new next until later bet
      arriv* come coming follow want let's tomorrow's watch mission* maybe perhaps might if_we should think_about
      decide* decision* vote project* order preorder deliver* when_will arrange* appointment* schedul* meeting
      invest* improv* build discover* learn* meet trip join come_on want_to look_for looking_for`,
  },
  disgust: {
    strong: `
      disgust* revolt* repuls* gross nausea* nauseat* vomit* puke puking throw_up filth* vile sickening yuck* eww ew
      yikes repugnan* abhor* stink stinks stinking stinky stench pervert* rotten loathsome makes_me_sick
      make_me_sick turns_my_stomach creep creepy whore* slut*`,
    plain: `
      nasty horrid awful ugly dirty dirt smell smells smelly shit* crap sick rat rats maggot* slime slimy pig pigs
      swine shame shameful asham* scum trash garbage rubbish toilet* obscen* corrupt* hypocri* pathetic contempt*
      despis* bastard bitch coward* disgrac* immoral* bullshit ass asses fart* piss rot rotting mouldy moldy mold
      contaminat* infect* greedy greed sleazy lame cringe* cringy unhygienic freak* monster* junk tasteless weirdo
      inappropriate dishonest* dishonor* unworthy racis* sexis* bigot* poison* tainted dishonour* rape* rapist
      stupid fool dumb drunk* bad_taste idiot* moron* liar foul blaspheme* cannibal* cannibalism tacky pointless
      stinker don't_like didn't_like i_dislike dislike*`,
    faint: `
      blood bloody corpse* dead bad terrible horrible weird strange sin sins bug bugs worm* spit sweat* mud fat
      animal* boring cheap fake naked devil disease* waste drug drugs guts fucking damn creature* murder* killer
      mess lie coward* goddamn* crazy hate`,
  },
  fear: {
    strong: `
      terrif* terror* horrified horrifying petrified panic* dread* scared_to_death frighten* fright phobi*
      nightmare* help_me save_me scared scary scare scares afraid fear fears feared fearful please_don't don't_kill
      don't_shoot don't_hurt run_away`,
    plain: `
      overwhelmed restless* sleepless* brooding
      anxi* nervous* danger* threat* threaten alarm* horror* horrib* creepy spooky haunt* ghost* monster* death die
      dies dying dead kill* murder* attack* victim* trap trapped hostage* escape* hide hiding hidden flee fled
      emergenc* warn* warning watch_out look_out be_careful careful risk* unsafe insecur* helpless* desperat*
      desperate tremble* trembling shak* shiver* uneas* tense stress* suspicio* doubt bomb* explo* weapon* gun guns
      shoot shooting cancer disease* virus* infect* plague poison* evil devil demon* curse* cursed torture* suffer*
      war crisis catastroph* disaster* apocalyp* doom* storm lose_everything lost_in beware save_us they're_coming
      creeps cowardly coward* intimidat* paranoi* shock* screaming scream caught no_escape not_safe kidnap* trouble
      dangerous lost bleeding hurry blow_up blowing_up in_trouble run_for blood don't_let_them they_will_kill
      going_to_die gonna_die wolf vampire* zombie* witch* something's_wrong is_wrong_with something_wrong worr*`,
    faint: `
      hurt dark darkness shadow* strange police stranger* enemy enemies fall fire wolf wolves snake* spider* beast*
      unknown surgery crash accident* fail* problem lose hell wound* injur* unsure uncertain* what_if get_down
      get_back help stay_away watch hesitat* avoid* protect* pressur* urgent* prison hit broken_into alone horrific`,
  },
  joy: {
    strong: `
      overjoy* ecstat* delight* thrill* jubil* bliss* rejoic* euphor* wonderful* fantastic* amazing* awesome marvel*
      marvellous magnific* brilliant love loved loves loving lovely happy happi* joy* excellent superb hooray hurray
      yay yippee woohoo hurrah congrat* bravo haha* hehe* lol lmao rofl so_much_fun best_day perfect perfectly
      happy_birthday merry_christmas cheers best_ever well_done fabulous paradise heaven terrific* great good_luck
      very_good so_good very_well`,
    plain: `
      fulfilled wholesome fortunate
      glad* pleas* pleasure* enjoy* fun funny laugh* smile* smiling smiled grin cheer* celebrat* party parties
      good_job good_news nice_to nice beautiful* beauty excit* thank* thanks grateful gratitud* appreciat* proud
      pride win winner won victory victor* success* triumph* lucky luck sweet sweetheart darling honey cute adorabl*
      charm* gorgeous pretty_good cool cozy cosy comfort* relie* relief hug hugs kiss* wedding* married birthday*
      christmas holiday* vacation dance* dancing sing singing song* friend_of welcome hilarious joke jokes amus*
      entertain* peace* paradise merry satisfied satisf* content favorite favourite works_great like_it liked_it
      blessed blessing bless glor* hero heroes freedom free_at_last toast adore passion* romantic delicious tasty
      yummy yum good better best fine nicely feel_good pleased smart fun_time favourite_thing glad_to
      congratulations_on fun_to enjoy_your have_a_nice have_a_good have_a_great celebrate my_pleasure nice_one comfy
      laughs sweetie i_like i_liked we_like really_like you_like_it hyped stoked`,
    faint: `
      well enjoyable like liked likes happy_to fine family sun sunshine summer flower* spring dream* drink beer wine
      wow pretty bright warm fresh alive health* rich gold reward* prize famous miracle* magic* magical interesting
      helpful smooth* sexy hot marry relax* play music heart like_this certainly gift*`,
  },
  sadness: {
    strong: `
      heartbr* heartbroken griev* grief mourn* sorrow* miser* depress* despair* devastat* tragic* tragedy tragedies
      weep* wept sob sobbing crying cried cry cries funeral* lonely loneliness lonesome suicid* sad sadly sadness
      sadden* unhappy i'm_sorry so_sorry sorry_for broken_heart tears miss_you missed_you passed_away rip
      rest_in_peace in_tears my_condolences condolence*`,
    plain: `
      drained dejected listless numb wistful* homesick*
      sorry apolog* regret* disappoint* hopeless* gloomy gloom melanch* upset hurt hurts suffer* pain painful pains
      lost loss losing dead death died die dies dying grave graves buried bury miss missing goodbye farewell alone
      abandon* leave_me left_me left_us poor pity pathetic worthless* helpless* useless* unfortunate* unlucky failed
      failure* failing awful tired exhaust* ill illness cancer wound* victim* orphan* widow* divorc* homesick ruined
      too_late it's_over never_see no_hope give_up gave_up gone guilt* guilty asham* shame* embarrass* forgive* tear
      ache* aching heartache what_a_shame too_bad let_down sigh no_longer mistake* broke_up shattered cursed
      destroyed hopelessly forgotten blame_myself doomed defeat* bad heart alone_again killed_my blame wounded
      regret disappointing why_me let_you_down let_me_down my_fault all_over didn't_mean i_wish if_only i_miss
      never_forget barely_alive wasn't_enough no_use no_point hurts_me terrible horrible`,
    faint: `
      cold empty emptiness broken ended ends wasted wrong never over can't_find sold_out out_of_stock silence slow*
      without_you hard difficult* remember forget forgot leave leaving left accident* starv* hungry poverty murder*
      unable problem* sold war bleed* blood unfair fate dull bored boring wish_i if_only used_to years_ago trouble*
      separat* reject* ignored fail sick weak terrible lose feel_like tried no_one guess_i past`,
  },
  surprise: {
    strong: `
      surpris* astonish* amaz* astound* stun stunn* shock* unbeliev* incredibl* unexpected* wow whoa woah omg
      oh_my_god oh_my_gosh oh_my oh_god oh_dear my_god my_goodness good_heavens no_way can't_believe cannot_believe
      couldn't_believe hard_to_believe you're_kidding are_you_kidding you_kidding just_kidding are_you_serious
      what_the out_of_nowhere jaw_dropp* speechless holy_shit holy_cow holy_crap who_would_have who_knew
      didn't_expect never_expected what's_this you_what since_when mind_blown`,
    plain: `
      sudden* all_of_a_sudden strange* weird* odd bizarre curious* mysteri* myster* miracle* magic* confus* puzzl*
      baffl* startl* bewilder* oh huh what_are_you what_is_this what_happened what's_going what's_happening how_can
      how_could how_come how_is_it believe_it turns_out it_turns_out actually i_had_no_idea no_idea impossible
      seriously who_are_you what_do_you_mean is_that are_you_sure really_is guess_what you_mean what's_wrong
      where_did_you unusual* extraordinar* remarkab* unreal crazy insane gosh jesus blimey crikey why_would why_did
      why_didn't how_did isn't_it aren't_you didn't_you weren't_you jesus_christ since_when is_it_true oh_boy oh_man
      oh_no you_did_what what_on_earth what_in_the how_on_earth where_did_that never_seen never_thought
      i_thought_you have_you_ever what's_that who_is_that who's_that turned_out who_would`,
    faint: `
      what hey why who appear* accident* explo* bang gift* different* realiz* realis* realise change* how lightning
      unknown weirdly noticed twist secret* reveal* didn't_know thought_you`,
  },
  trust: {
    strong: `
      trust* faith faithful* loyal* rely relies reliab* dependab* count_on believe_in believe_me believe_you
      i_promise promise promised promises honest* sincere* trustworthy i_swear you_have_my_word my_word confiden*
      safe_with in_good_hands take_care_of don't_worry have_faith`,
    plain: `
      calm balanced rested encouraged
      believed true truth truly friend friends friendship* respect* honor* honour* safe safely safety secure
      security protect* guarantee* certain* definitely agree agreed agreement* accept* admit support* helpful
      together ally allies alliance partner* holy bless* wise wisdom advice advise thank* thanks welcome exactly
      absolutely correct understand understood responsib* commit* serve loyal duty justice vow oath swear forgive
      forgiven forgiveness sincerely proof prove proven expert* professional* genuine* authentic care caring cares
      cared depend depends take_care don't_worry no_problem it's_okay all_right alright everything_will_be
      it's_alright you're_right i_know admire* admir* know_you appreciat* good_man at_your_service majesty be_fine
      good_friend best_friend old_friend you_can_do leave_it_to take_my_word loyal_to by_my_side stand_by_you
      on_our_side look_after looked_after counting_on at_your_side we're_here_for here_for_you no_worries`,
    faint: `
      ok okay good fine well share join save saved listen explain follow teach fact facts peace* love work_for fair
      clear important value* we_are we'll sir captain lord right real please team pray prayer* church help helped
      helping believe best of_course sure recommend*`,
  },
}
