import type { Locale } from '@/db/enums'
import type { Modifiers } from './word-lists'

export const modifiers: Record<Locale, Modifiers> = {
  en: {
    negators: `
      not no never neither nor none nobody nothing nowhere without hardly scarcely barely cannot can't cant don't
      dont doesn't doesnt didn't didnt isn't isnt aren't wasn't weren't won't wont wouldn't shouldn't couldn't
      haven't hasn't hadn't ain't mustn't needn't lack lacks`,
    negatorsBehind: '',
    notDenied: 'only just',
    boosters: `
      very so really extremely totally absolutely completely incredibly utterly deeply highly truly terribly awfully
      too super damn fucking bloody such quite especially most more much entirely insanely ridiculously`,
    dampeners:
      'slightly somewhat little bit kinda sorta rather fairly almost partly less mildly moderately occasionally',
    contrasts: 'but however although though',
    particles: 'just even really all that',
  },
  de: {
    negators: `
      nicht nich kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts nix ohne weder noch_nie
      kaum nirgends nirgendwo keinesfalls keineswegs`,
    negatorsBehind: 'nicht nich nie niemals',
    notDenied: 'nur bloss wahr',
    boosters: `
      sehr total echt so wirklich absolut voellig ganz_besonders besonders extrem unheimlich wahnsinnig unglaublich
      ungemein ueberaus hoechst zu richtig mega voll furchtbar verdammt aeusserst zutiefst dermassen derart viel
      riesig`,
    dampeners:
      'bisschen etwas wenig leicht ziemlich einigermassen halbwegs fast teilweise relativ eher weniger maessig',
    contrasts: 'aber doch_aber jedoch allerdings dennoch trotzdem',
    particles: 'ja doch mal halt schon eben denn wohl eigentlich auch nun gerade da so',
  },
  hi: {
    negators: 'नहीं नही ना मत बिना nahi nahin nahee mat bina',
    negatorsBehind: 'नहीं नही nahi nahin nahee',
    notDenied: 'सिर्फ sirf',
    boosters: 'बहुत ज़्यादा ज्यादा बेहद bahut bahot zyada behad',
    dampeners: 'थोड़ा थोड़ी thoda thodi',
    contrasts: 'लेकिन मगर पर lekin magar',
    particles: 'तो ही भी to toh hi bhi',
  },
}
