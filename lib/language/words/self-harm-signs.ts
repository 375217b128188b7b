/** A pattern that is held against one clause in lower case with plain apostrophes, and what else in the clause makes it something else. */
export type Sign = { pattern: RegExp; not?: RegExp }

// What is meant is said of oneself or of somebody near; idioms ("to die for", "the heat will kill me") are no signs. In doubt it is a sign:
// lines shown once too often harm nobody.
const english: Sign[] = [
  { pattern: /\bkill(ed|ing|s)? (my|him|her|your|our|them)sel(f|ves)\b/ },
  { pattern: /\b(end|ending|take|taking|took|taken) (my|his|her|their) (own )?(life|lives)\b/ },
  { pattern: /\bend(ing)? it all\b/ },
  { pattern: /\bsuicid(e|al)\b/, not: /\bsuicide squad\b/ },
  { pattern: /\bself[- ]?(harm|injur|mutilat)/ },
  { pattern: /\bharm(ed|ing|s)? (my|him|her|them)sel(f|ves)\b/ },
  { pattern: /\bhurting (my|him|her|them)sel(f|ves)\b/ },
  { pattern: /\b(to|gonna|will|might|could|i'll|wanna) hurt (my|him|her|them)self\b/ },
  { pattern: /\bhurt myself (again|on purpose|so that|because|when i)\b/ },
  {
    pattern: /\bcut(s|ting)? (my|him|her|them)sel(f|ves)\b/,
    not: /\b(shav\w*|cook\w*|chopp\w*|slack|loose|off|out|short|on (a|the|some)|a (slice|piece|break)|while|by accident|accidentally)\b/,
  },
  {
    pattern:
      /\b(urge|started|start|stopped|stop|back to|want|need) (to cut|cutting)\b(?! (down|back|out|off|corners|costs|the|a|it|my|his|her)\b)/,
  },
  { pattern: /\b(slit|slash|cut)(ting)? (my|his|her) wrists?\b/ },
  {
    pattern:
      /\b(want|wants|wanted|wanna|going|ready|deserve|need|wish i could|like|think(ing)? (about|of)|thought (about|of)) (to )?(just )?(die|dying)\b/,
    not: /\bdi(e|ying) (for|laughing|my hair|of (laugh|embarrass|shame|curios|bored|heat|hunger|thirst)\w*|with laughter)\b/,
  },
  {
    pattern:
      /\b(wish|wished|if) i (was|were|wasn't|weren't|had never been|was never) (just )?(dead|alive|born|here any ?more)\b/,
  },
  { pattern: /\b(better off|rather be|want to be|wanna be) dead\b/ },
  { pattern: /\bbetter (off )?without me\b/ },
  {
    pattern:
      /\b(don't|dont|do not|didn't|no longer|not) (really |even )?(want|wanna|wish|feel like) (to )?(live|living|be alive|being alive|exist|existing|wake up|waking up|go on living)\b/,
    not: /\bto (live|wake up) (here|there|in|at|with|on|next|before|early|so)\b/,
  },
  { pattern: /\b(don't|dont|do not) (want|wanna) (to )?be (here|around) any ?more\b/ },
  {
    pattern:
      /\b(no|any|a|without) (reason|point|will) (to|in|for) (live|living|go on|going on|keep going|stay alive)\b/,
  },
  { pattern: /\b(not|isn't|isnt|never) worth living\b/ },
  {
    pattern: /\bwant(ed)? to (just )?(disappear|vanish)\b/,
    not: /\b(disappear|vanish) (for (a|the) (day|week|weekend|while)|into|to)\b/,
  },
  { pattern: /\b(never|not) wak(e|ing) up (again|any ?more|tomorrow|in the morning)\b/ },
  {
    pattern: /\b(hang|hanging|hanged|shoot|shooting|drown|drowning|poison) myself\b/,
    not: /\b(in the foot|at work|in work)\b/,
  },
  { pattern: /\bjump(ing|ed)? (off|from) (a|the) (bridge|building|roof|balcony|cliff)\b/ },
  { pattern: /\b(jump|throw|step|walk)(ing|ed)?( myself)? in front of (a|the) (train|car|bus|truck|lorry)\b/ },
  { pattern: /\b(overdos(e|ed|ing)|unalive)\b/ },
]

const german: Sign[] = [
  { pattern: /\b(selbstmord|suizid|freitod|selbsttötung|selbstverletz|selbstverstümmel)/ },
  {
    pattern: /\bbring(e|t|st)? (mich|sich|dich) (noch |heute |bald |jetzt |einfach |wirklich )*um\b/,
    not: /\b(das|es|die|der|dieser?|diese[sm]|du) \S*( \S+)? ?bringt mich\b|\bbringst mich um\b/,
  },
  {
    pattern: /\b(mich|sich|mir|dich) (\S+ ){0,3}um(zu|ge)?(bringen|bracht|bringe)\b/,
    not: /^(?!.*\bich\b).*\bmich\b.*|\b(das|es|sie|er|hitze|kälte|arbeit|chef) (wird|will|würde|könnte|werden|wollen) mich\b/,
  },
  { pattern: /^\s*mich um(zu)?bringen\b/ },
  { pattern: /\b(mir|sich|dir) (\S+ ){0,3}das leben (zu )?(nehmen|nimm|genommen|nahm)/ },
  { pattern: /\bnimm(t|st)? (mir|sich|dir) das leben\b|\bnehme mir das leben\b/ },
  {
    pattern: /\bnicht (mehr |länger )*(weiter)?(zu )?(leben|weiterleben|existieren)\b/,
    not: /\bnicht (mehr )?(zu )?leben (in|bei|mit|von|hier|dort|ohne)\b|\b(in|bei|mit|hier|dort|zusammen|davon|von) (\S+ ){0,3}nicht (mehr )?(zu )?(leben)\b/,
  },
  {
    pattern:
      /\bkein(en)? (sinn|grund|lust|wille|willen|kraft)\b.*\b(zu leben|weiterzuleben|am leben|im leben|aufs leben|zum leben)\b/,
  },
  { pattern: /\blebensmüde\b|\bdes lebens müde\b/ },
  {
    pattern: /\b(will|möchte|wollte|würde|muss|werde) (\S+ ){0,5}(sterben|tot sein|tot umfallen)\b/,
    not: /\b(wird|werden|sie|er|niemand|hund|katze|oma|opa)\b.*\bsterben\b|\bvor (lachen|scham|langeweile|neugier)\b/,
  },
  {
    pattern: /\b(sterben|tot sein) (will|möchte|wollte|würde|zu wollen|wollen)\b/,
    not: /\bvor (lachen|scham|langeweile|neugier)\b/,
  },
  {
    pattern:
      /\bich (\S+ ){0,4}(wäre|wär) (\S+ ){0,3}tot\b|\b(wäre|wär) ich (\S+ ){0,3}tot\b|\bich (\S+ ){0,3}tot (wäre|wär)\b|\blieber tot\b/,
  },
  { pattern: /\b(nicht|nie) (mehr|wieder) aufwachen\b|\bnicht mehr aufzuwachen\b/ },
  { pattern: /\bnicht mehr (da|am leben|auf dieser welt|auf der welt) (zu )?sein\b/ },
  { pattern: /\b(will|möchte|mag) nicht mehr (hier sein|sein)\b/ },
  { pattern: /\b(einfach|für immer|ganz) (verschwinden|weg sein)\b/ },
  { pattern: /\bende (zu )?(setzen|machen|bereiten)\b/, not: /^(?!.*\b(leben|allem|mir)\b)/ },
  { pattern: /\bmit dem leben (abgeschlossen|schluss)\b|\bschluss mit (dem|meinem) leben\b/ },
  { pattern: /\b(besser|leichter|einfacher) (\S+ )?ohne mich\b|\bohne mich (\S+ ){0,2}(besser|leichter)\b/ },
  {
    pattern:
      /\bvor (den|einen|die) (zug|bahn|auto|lkw|u-bahn|s-bahn) (zu )?(werfen|springen|legen|geworfen|gesprungen)/,
  },
  { pattern: /\bvon (der|einer|dem|einem) (brücke|dach|balkon|hochhaus) (zu )?(springen|stürzen|gesprungen|gestürzt)/ },
  {
    pattern:
      /\b(mich|sich) (\S+ ){0,2}(auf|er)(zu|ge)?(hängen|hängt|hänge)\b|\b(mich|sich) (\S+ ){0,2}(zu )?erschießen\b|\berschieße mich\b/,
  },
  { pattern: /\bpulsadern?\b|überdosis\b/ },
  {
    pattern:
      /\b(mich|sich|mir|meine (arme|beine)|meinen arm) (\S+ ){0,4}(zu )?(ge)?ritz(en|t|e)\b|\britz(e|t|te)? (mich|sich|mir)\b|\b(zu|dem|beim|das|wieder|am) ritzen\b|^\s*ritzen\b/,
  },
  { pattern: /\b(mich|sich) (\S+ ){0,2}selbst (zu )?verletz|\bverletze mich selbst\b/ },
  {
    pattern:
      /\b(mir|sich|dir) (selbst |selber )?(etwas|was) (an(zu)?(tun|getan)|antue)|\b(mir|sich) (selbst|selber) weh ?(zu ?)?(tun|getan)|\btue? mir (selbst |selber )?(etwas|was) an\b/,
  },
  {
    pattern: /\b(mich|sich) (\S+ ){0,3}(zu )?(geschnitten|schneiden)\b|\bschneide mich\b/,
    not: /\b(haare|beim|an|am|finger|mit (der|dem) (schere|messer) in|papier|aus versehen|versehentlich|lassen|gras)\b/,
  },
]

// The dot below a letter is often left out.
const hindi: Sign[] = [
  { pattern: /आत्म-?हत्या|ख\u093c?ुदकुशी/ },
  { pattern: /मर(ना| जाना)( \S+){0,2} ?(चाह|मन|है)/ },
  { pattern: /जी(ना|ने)( का मन| की इच्छा)?( ही)? नहीं/ },
  { pattern: /(ख\u093c?ुद|अपने आप) को (नुक\u093c?सान|चोट|मार|काट|ख\u093c?त्म)/ },
  { pattern: /(अपनी )?जान (दे|ले लू|लेना चाह)/ },
  { pattern: /\b(marna|mar jana|mar jaana) (chaht|hai)/ },
  { pattern: /\bj(ee|i)n(a|e) (ka mann? )?(hi )?nah(i|in|ee) ?(chaht|hai|kart)?/ },
  { pattern: /\b(khudkushi|khudkhushi|aa?tmahatya)\b/ },
]

export const selfHarmSigns: Sign[] = [...english, ...german, ...hindi]
