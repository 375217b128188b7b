import type { Country } from './help-lines'

const spelt = (names: string) => names.split(/\s+/).filter(Boolean)

// By the list of time zones of IANA (zone1970.tab and its older names).
const zones: Record<Country, string[]> = {
  DE: spelt('Europe/Berlin Europe/Busingen'),
  AT: spelt('Europe/Vienna'),
  CH: spelt('Europe/Zurich'),
  GB: spelt('Europe/London Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man GB'),
  IE: spelt('Europe/Dublin Eire'),
  IN: spelt('Asia/Kolkata Asia/Calcutta'),
  CA: spelt(`
    America/Toronto America/Montreal America/Vancouver America/Edmonton America/Calgary America/Winnipeg America/Halifax
    America/Regina America/St_Johns America/Moncton America/Glace_Bay America/Goose_Bay America/Iqaluit America/Whitehorse
    America/Yellowknife America/Dawson America/Dawson_Creek America/Fort_Nelson America/Creston America/Inuvik
    America/Cambridge_Bay America/Rankin_Inlet America/Resolute America/Swift_Current America/Thunder_Bay America/Nipigon
    America/Rainy_River America/Atikokan America/Blanc-Sablon America/Pangnirtung`),
  US: spelt(`
    America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Detroit
    America/Boise America/Juneau America/Sitka America/Nome America/Adak America/Metlakatla America/Yakutat America/Menominee
    America/Louisville America/Indianapolis America/Fort_Wayne America/Shiprock Pacific/Honolulu America/Puerto_Rico`),
}

const prefixes: [string, Country][] = [
  ['America/Indiana/', 'US'],
  ['America/Kentucky/', 'US'],
  ['America/North_Dakota/', 'US'],
  ['US/', 'US'],
  ['Canada/', 'CA'],
]

const byZone = new Map(
  Object.entries(zones).flatMap(([country, names]) => names.map((name) => [name, country as Country])),
)

/** The country of a time zone, among those whose help lines we know. */
export function countryOf(timeZone: string): Country | null {
  return byZone.get(timeZone) ?? prefixes.find(([prefix]) => timeZone.startsWith(prefix))?.[1] ?? null
}
