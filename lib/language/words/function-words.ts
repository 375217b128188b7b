import type { Locale } from '@/db/enums'

const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that hold a sentence together and say nothing of their own, folded as `tokens.ts` folds. */
export const functionWords: Record<Locale, ReadonlySet<string>> = {
  en: list(`
    a an the this that these those there here it its it's itself i i'm i'll i'd i've me my mine myself you your
    yours you're you'll you'd you've yourself yourselves he he's he'll he'd him his himself she she's she'll she'd
    her hers herself we we're we'll we'd we've us our ours ourselves they they're they'll they'd they've them their
    theirs themselves one ones who whom whose which what what's that's there's here's who's where where's when why
    how how's let's let am is isn't are aren't was wasn't were weren't be been being do does doesn't don't did
    didn't done doing have haven't has hasn't had hadn't having will won't would wouldn't shall should shouldn't can
    can't cannot could couldn't may might must mustn't and or but if then than so as because while until unless
    though although of at by for with about into through to from up down in out on off over under again too very
    just also only not no nor any some all both each few more most other such own same yes yeah yep ok okay oh well
    now ever never gonna wanna gotta got get ain't s t re ve ll d m please per via else something anything nothing
    everything someone anyone everyone somebody anybody everybody nobody much many yet still even quite rather
    really around between across after before during without within upon`),
  de: list(`
    der die das den dem des dieser diese dieses diesen diesem jener jene jenes ein eine einen einem einer eines ich
    du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen mein meine meinen meinem meiner meines dein deine
    deinen deinem deiner sein seine seinen seinem seiner ihre ihren ihrem ihrer ihres unser unsere unseren unserem
    unserer euer eure euren man sich selbst wer wen wem wessen was welche welcher welches welchen wo wohin woher
    wann warum wieso weshalb wie bin bist ist sind seid war warst waren wart sei waere waeren gewesen habe hab hast
    hat haben habt hatte hatten haette haetten gehabt werde wirst wird werden werdet wurde wurden wuerde wuerden
    geworden kann kannst koennen koennt konnte konnten koennte koennten muss musst muessen musste mussten soll
    sollst sollen sollte sollten will willst wollen wollte wollten darf darfst duerfen durfte mag moechte moechten
    moechtest und oder aber denn sondern wenn als ob dass weil damit obwohl waehrend bis bevor nachdem so dann da
    dort hier hin her an am auf aus bei beim durch fuer gegen in im ins mit nach neben ohne ueber um unter von vom
    vor zu zum zur zwischen auch nur noch schon doch ja nein halt mal eben wohl etwa sehr ganz nicht nichts kein
    keine keinen keinem keiner nie niemals etwas alles alle allen jeder jede jedes jeden einige viel viele mehr
    weniger wieder immer jetzt nun ok okay naja tja aha ach oh na bitte dies daran darauf davon dafuer dazu dabei
    darin darum deshalb also sonst gibt gib geht's gibt's ist's wir's mach's hat's war's denen deren dessen`),
  hi: list(`
    का की के को से में पर और या है हैं था थी थे हो हूं हूँ होना ने यह ये वह वे मैं मुझे मुझको मेरा मेरी मेरे हम हमें
    आप आपका आपकी आपके तुम तू तुम्हें उस इस उन इन उसे इसे उन्हें इन्हें क्या कौन कब कहां कहाँ क्यों कैसे कैसा कैसी
    कितना कितनी कितने कि तो भी ही तक लिए साथ नहीं न मत एक कोई कुछ सब जो अब यहां यहाँ वहां वहाँ रहा रही रहे गया गयी
    गई गए कर करना करें दो दें लेकिन अगर फिर ka ki ke ko se mein par aur ya hai hain tha thi the ho hoon hun ne yeh
    ye woh wo main mujhe mujhko mera meri mere hum aap aapka aapki tum kya kaun kab kahan kyon kyun kaise kaisa
    kitna kitni kitne toh bhi hi tak liye saath nahi nahin mat ek koi kuch jo ab yahan wahan raha rahi rahe gaya
    gayi gaye kar karna karo chahiye chahie haan ji`),
}
