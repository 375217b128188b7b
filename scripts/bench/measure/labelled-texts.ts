import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@/db/enums'
import type { Emotion } from '@/lib/language/schema'

/** A text with what people read in it: no emotion at all is neutral. `polarity` is null where they saw both sides, or surprise alone. */
type Labelled = { text: string; emotions: Emotion[]; polarity: -1 | 0 | 1 | null }

export type LabelledSet = { name: string; locale: Locale; texts: Labelled[] }

const xedLabels: (Emotion | undefined)[] = [
  undefined,
  'anger',
  'anticipation',
  'disgust',
  'fear',
  'joy',
  'sadness',
  'surprise',
  'trust',
]

const good: Emotion[] = ['joy', 'trust', 'anticipation']
const bad: Emotion[] = ['anger', 'disgust', 'fear', 'sadness']

function polarityOf(signs: (1 | -1)[]): Labelled['polarity'] {
  if (signs.includes(1) && signs.includes(-1)) return null
  return signs[0] ?? null
}

function xedLine(line: string): Labelled[] {
  const tab = line.lastIndexOf('\t')
  const emotions = line
    .slice(tab + 1)
    .split(',')
    .flatMap((label) => xedLabels[Number(label)] ?? [])
  const signs = emotions.flatMap((emotion) =>
    good.includes(emotion) ? [1 as const] : bad.includes(emotion) ? [-1 as const] : [],
  )
  return tab > 0 && emotions.length > 0 ? [{ text: line.slice(0, tab), emotions, polarity: polarityOf(signs) }] : []
}

const neutralLine = (line: string): Labelled[] => [
  { text: line.slice(line.indexOf('\t') + 1), emotions: [], polarity: 0 },
]

// The 27 labels of GoEmotions as the nearest of ours, with the sign its authors group them under (0 is their "ambiguous", left out of polarity).
const goEmotions: Record<string, [Emotion, 1 | -1 | 0]> = {
  admiration: ['trust', 1],
  amusement: ['joy', 1],
  anger: ['anger', -1],
  annoyance: ['anger', -1],
  approval: ['trust', 1],
  caring: ['trust', 1],
  confusion: ['surprise', 0],
  curiosity: ['anticipation', 0],
  desire: ['anticipation', 1],
  disappointment: ['sadness', -1],
  disapproval: ['disgust', -1],
  disgust: ['disgust', -1],
  embarrassment: ['sadness', -1],
  excitement: ['joy', 1],
  fear: ['fear', -1],
  gratitude: ['joy', 1],
  grief: ['sadness', -1],
  joy: ['joy', 1],
  love: ['joy', 1],
  nervousness: ['fear', -1],
  optimism: ['anticipation', 1],
  pride: ['joy', 1],
  realization: ['surprise', 0],
  relief: ['joy', 1],
  remorse: ['sadness', -1],
  sadness: ['sadness', -1],
  surprise: ['surprise', 0],
}

function goLine(labels: string[]) {
  return (line: string): Labelled[] => {
    const [text = '', ids = ''] = line.split('\t')
    const names = ids.split(',').map((id) => labels[Number(id)] ?? 'neutral')
    const mapped = names.flatMap((name) => (goEmotions[name] ? [goEmotions[name]] : []))
    if (mapped.length === 0) return [{ text, emotions: [], polarity: 0 }]
    const signs = mapped.flatMap(([, sign]) => (sign === 0 ? [] : [sign]))
    return [{ text, emotions: mapped.map(([emotion]) => emotion), polarity: polarityOf(signs) }]
  }
}

/**
 * Reads the texts that people have labelled: `xed-en.tsv`, `xed-de.tsv`, `xed-neutral-en.tsv` and `goemotions-dev.tsv` with
 * `goemotions-labels.txt`. `half` 0 gives lines 1, 3, 5 …, on which the word lists were tuned, and 1 the others.
 */
export function labelledSets(folder: string, half: 0 | 1): LabelledSet[] {
  const lines = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n')
  const read = (file: string, of: (line: string) => Labelled[]) =>
    lines(file).flatMap((line, index) => (line && index % 2 === half ? of(line) : []))
  return [
    { name: 'xed-en', locale: 'en', texts: read('xed-en.tsv', xedLine) },
    { name: 'xed-de', locale: 'de', texts: read('xed-de.tsv', xedLine) },
    { name: 'xed-neutral-en', locale: 'en', texts: read('xed-neutral-en.tsv', neutralLine) },
    { name: 'goemotions-dev', locale: 'en', texts: read('goemotions-dev.tsv', goLine(lines('goemotions-labels.txt'))) },
  ]
}
