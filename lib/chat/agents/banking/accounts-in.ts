import type { OwnAccountKind } from '@/db/enums'

/** The accounts a message names: money from one, to another, of the other side's, or just the one it is about. */
export type Mentioned = {
  from?: OwnAccountKind
  to?: OwnAccountKind
  /** Which account of whoever gets the money. */
  theirs?: 'current' | 'savings'
  about?: OwnAccountKind
}

const kinds: [OwnAccountKind, string][] = [
  ['savings', 'savings?|saving|sparkonto|sparkontos|tagesgeld|tagesgeldkonto|बचत|सेविंग|सेविंग्स|bachat'],
  [
    'current',
    'checking|chequing|checkings|current(?! balance)|girokonto|girokontos|giro|चालू(?= खात)|करंट|चेकिंग|chalu(?= khat)|everyday',
  ],
  ['card', 'credit card|kreditkarte|kreditkartenkonto|क्रेडिट कार्ड'],
]
const kind = `(${kinds.map(([, words]) => words).join('|')})`
const start = '(?:^| )'
const end = '(?= |$)'
const own = '(?:my|the|our|a|own|meinem|meinen|meines|mein|meine|das|dem|den|mere|meri|मेरे|मेरी|अपने) '
const others = '(?:their|his|her|hers|theirs|someones|somebodys|ihr|ihrem|ihre|sein|seinem|seine|उनके|उसके|unke|uske)'

const pattern = (source: string) => new RegExp(start + source + end, 'u')
const from = [
  pattern(`(?:from|out of|using|with|vom|von|aus) (?:${own})?(?:account )?${kind}`),
  pattern(`${kind}(?: (?:खाते|खाता|अकाउंट|khate|account))? (?:से|se)`),
]
const to = [
  pattern(`(?:to|into|onto|auf|aufs|zum|ins) (?:${own})?${kind}`),
  pattern(`${kind}(?: (?:खाते|खाता|अकाउंट|khate|account))? (?:में|को|mein|me|ko)`),
]
const theirs = [
  pattern(`${others} (?:[^ ]+ )?${kind}`),
  // "Philips savings": a name before it, and none of the words that stand there otherwise.
  pattern(`(?:to|in|into|an|auf) (?!my |the |a |mein|das |dem |den )(?:[^ ]+ ){0,2}?[^ ]* ?s ${kind}`),
  pattern(`${kind}(?: account)? (?:of|von) (?!mine|mir)[^ ]+`),
]
const any = pattern(kind)

function kindOf(match: RegExpExecArray | null): OwnAccountKind | undefined {
  const said = match?.slice(1).find((group) => group !== undefined)
  return said
    ? kinds.find(([, words]) => new RegExp(`^(?:${words.replace(/\(\?[=!][^)]*\)/g, '')})$`, 'u').test(said))?.[0]
    : undefined
}

const first = (patterns: RegExp[], text: string) =>
  patterns.map((one) => kindOf(one.exec(text))).find((found) => found !== undefined)

/** Reads the accounts out of a folded message. */
export function accountsIn(text: string): Mentioned {
  const [ofThem, out, into] = [first(theirs, text), first(from, text), first(to, text)]
  const left = text.replace(ofThem ? new RegExp(theirs.map(({ source }) => source).join('|'), 'gu') : /$^/, ' ')
  const about = kindOf(any.exec(left))
  const intoOwn = ofThem && ofThem === into && !first(to, left) ? undefined : into
  return {
    ...(out ? { from: out } : {}),
    ...(intoOwn ? { to: intoOwn } : {}),
    ...(ofThem && ofThem !== 'card' ? { theirs: ofThem } : {}),
    ...(about ? { about } : {}),
  }
}
