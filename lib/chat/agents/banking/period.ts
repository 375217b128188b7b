import { fold, phrases } from '@/lib/chat/agents/sales/fold'

/** From, and until but not with. */
export type Period = { from: Date; to: Date }

const day = 86_400_000

const months = [
  'january jan januar जनवरी janvari',
  'february feb februar फरवरी farvari',
  'march mar märz मार्च',
  'april apr अप्रैल aprail',
  'may mai मई',
  'june jun juni जून',
  'july jul juli जुलाई julai',
  'august aug अगस्त agast',
  'september sep sept सितंबर sitambar',
  'october oct oktober अक्टूबर aktubar',
  'november nov नवंबर navambar',
  'december dec dezember दिसंबर disambar',
].map((words) => words.split(' ').map(fold))

const said = {
  today: phrases('today, heute, आज, aaj'),
  yesterday: phrases('yesterday, gestern, कल, kal'),
  lastWeek: phrases(
    'last week, letzte* woche, vergangene* woche, vorige* woche, (पिछले|पिछला|गए) (हफ्ते|सप्ताह), pichhle (hafte|saptah)',
  ),
  thisWeek: phrases('this week, diese* woche, इस (हफ्ते|सप्ताह), is hafte'),
  lastMonth: phrases('last month, letzte* monat*, vergangene* monat*, (पिछले|पिछला) (महीने|माह), pichhle mahine'),
  thisMonth: phrases('this month, diese* monat*, इस (महीने|माह), is mahine'),
}

const lately =
  /(?:^| )(?:last|past|letzten|vergangenen|पिछले|pichhle) (\d{1,3}) (days?|weeks?|months?|tagen?|wochen|monaten?|दिन|दिनों|हफ्ते|हफ्तों|महीने|महीनों|din|hafte|mahine)(?= |$)/u

/** Days of a UTC calendar, as bookings are dated. */
const startOfDay = (at: Date) => new Date(Math.floor(at.getTime() / day) * day)
const after = (at: Date, days: number) => new Date(at.getTime() + days * day)
const startOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 1))

function daysOf(unit: string): number {
  if (/^(week|woche|हफ्त|haft)/u.test(unit)) return 7
  return /^(month|monat|महीन|mahin)/u.test(unit) ? 30 : 1
}

/** The days a message speaks of: "last week", "im Oktober", "पिछले 10 दिन"; null where it names none. A month to come is that of last year. */
export function periodIn(message: string, now: Date): Period | null {
  const text = fold(message)
  const today = startOfDay(now)
  const tomorrow = after(today, 1)
  const monday = after(today, -((now.getUTCDay() + 6) % 7))
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  const back = lately.exec(text)
  if (back) return { from: after(today, -Number(back[1]) * daysOf(back[2] ?? '')), to: tomorrow }
  if (said.today.test(text)) return { from: today, to: tomorrow }
  if (said.yesterday.test(text)) return { from: after(today, -1), to: today }
  if (said.lastWeek.test(text)) return { from: after(monday, -7), to: monday }
  if (said.thisWeek.test(text)) return { from: monday, to: tomorrow }
  if (said.lastMonth.test(text)) return { from: startOfMonth(year, month - 1), to: startOfMonth(year, month) }
  if (said.thisMonth.test(text)) return { from: startOfMonth(year, month), to: tomorrow }
  return monthIn(text, year, month)
}

// "May" and "mar" are also other words: a month is named after "in", or by more than three letters.
const inMonth = /(?:^| )(?:in|im|since|seit) ([^ ]+)/u

function monthIn(text: string, year: number, month: number): Period | null {
  const [, after = ''] = inMonth.exec(text) ?? []
  const words = text.split(' ')
  const named = months.findIndex((names) =>
    names.some((name) => name === after || (words.includes(name) && (name.length > 3 || !/^[a-z]+$/.test(name)))),
  )
  if (named < 0) return null
  const of = named > month ? year - 1 : year
  return { from: startOfMonth(of, named), to: startOfMonth(of, named + 1) }
}
