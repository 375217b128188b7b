import { parseArgs } from 'node:util'
import { SentimentIntensityAnalyzer } from 'vader-sentiment'
import { readMessage } from '@/lib/language/read-message'
import { emotions } from '@/lib/language/schema'
import { type Figure, report } from './measure/figures'
import { type LabelledSet, labelledSets } from './measure/labelled-texts'
import { median, percentile } from './measure/percentile'

const signOf = (polarity: number | null) => (polarity === null || Math.abs(polarity) < 0.05 ? 0 : Math.sign(polarity))

const percent = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole)

/** Accuracy on one set, in percent. The texts are read as messages of a session in their language, and the language once without. */
function accuracy({ texts, locale }: LabelledSet, times: number[]) {
  const read = texts.map((one) => {
    const began = performance.now()
    const reading = readMessage(one.text, locale)
    times.push(performance.now() - began)
    const vader = SentimentIntensityAnalyzer.polarity_scores(one.text).compound
    return { ...one, reading, vader, label: reading.emotion.label, language: readMessage(one.text).language }
  })
  const polar = read.filter(({ polarity }) => polarity !== null)
  const felt = read.filter((one) => one.emotions.length > 0)
  const named = felt.filter(({ label }) => label !== 'unclear' && label !== 'neutral')
  const plain = read.filter((one) => one.emotions.length === 0)
  const commonest = Math.max(...emotions.map((emotion) => felt.filter((one) => one.emotions.includes(emotion)).length))
  const said = (label: string, among: typeof read) =>
    percent(among.filter((one) => one.label === label).length, among.length)
  return {
    texts: texts.length,
    'polarity right': percent(
      polar.filter((one) => signOf(one.reading.sentiment) === one.polarity).length,
      polar.length,
    ),
    'VADER alone': percent(polar.filter((one) => signOf(one.vader) === one.polarity).length, polar.length),
    'emotion right where named': percent(
      named.filter((one) => one.emotions.some((emotion) => emotion === one.label)).length,
      named.length,
    ),
    'commonest emotion always': percent(commonest, felt.length),
    'emotion named': percent(named.length, felt.length),
    'said unclear': said('unclear', felt),
    'said neutral': said('neutral', felt),
    'neutral as neutral': said('neutral', plain),
    'neutral as unclear': said('unclear', plain),
    'words known': percent(
      read.reduce((sum, { reading }) => sum + reading.coverage, 0),
      read.length,
    ),
    'language right, no hint': percent(read.filter(({ language }) => language === locale).length, read.length),
    'language wrong, no hint': percent(
      read.filter(({ language }) => language !== locale && language !== null).length,
      read.length,
    ),
  }
}

type Accuracy = ReturnType<typeof accuracy>

function table(rows: { name: string; lines: string; figures: Accuracy }[]): string {
  const [first] = rows
  const heads = first ? (Object.keys(first.figures) as (keyof Accuracy)[]) : []
  const cells = [
    ['set', 'lines', ...heads],
    ...rows.map(({ name, lines, figures }) => [
      name,
      lines,
      ...heads.map((head) =>
        figures[head] === null ? '–' : head === 'texts' ? String(figures[head]) : figures[head].toFixed(1),
      ),
    ]),
  ]
  return cells
    .map((row) => `| ${row.join(' | ')} |\n`)
    .flatMap((line, index) => (index === 0 ? [line, `${'|---'.repeat(heads.length + 2)}|\n`] : [line]))
    .join('')
}

const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
if (typeof values.data !== 'string') {
  process.stdout.write(
    'Left out: say where the labelled texts are with --data <folder>. They are no part of the project.\n',
  )
  report([])
} else {
  const times: number[] = []
  const rows: { name: string; lines: string; figures: Accuracy }[] = []
  for (const half of [0, 1] as const) {
    for (const set of labelledSets(values.data, half)) {
      rows.push({
        name: set.name,
        lines: half === 0 ? 'odd (tuned on)' : 'even (held out)',
        figures: accuracy(set, times),
      })
    }
  }
  process.stdout.write(
    'In percent. Word lists, beside VADER, which knows English only. The lists were tuned on the odd lines of each file alone.\n',
  )
  process.stdout.write(`${table(rows)}\n`)
  const heldOut = rows.filter(({ lines }) => lines.startsWith('even'))
  const figure = (what: string, value: number | null): Figure[] => (value === null ? [] : [{ what, value, unit: '%' }])
  report([
    ...heldOut.flatMap(({ name, figures }) => [
      ...figure(`${name}, held out: polarity right`, figures['polarity right']),
      ...figure(`${name}, held out: polarity right, VADER alone`, figures['VADER alone']),
      ...figure(`${name}, held out: emotion right where named`, figures['emotion right where named']),
      ...figure(`${name}, held out: emotion named`, figures['emotion named']),
    ]),
    { what: 'reading a message, median', value: median(times), unit: 'ms' },
    { what: 'reading a message, 95 in 100 within', value: percentile(times, 0.95), unit: 'ms', atMost: 1 },
  ])
}
