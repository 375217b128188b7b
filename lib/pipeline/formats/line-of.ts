import type { DatasetFormat } from '@/lib/pipeline/dataset-schema'
import { toDpo, validateDpo } from './dpo'
import type { Lesson } from './lesson'
import { toOpenAi, validateOpenAi } from './openai'
import { toShareGpt, validateShareGpt } from './sharegpt'
import { toTrl, validateTrl } from './trl'
import { writeLine } from './write-line'

type Format = { shape: (lesson: Lesson) => object; validate: (value: unknown) => string[] }

const formats: Record<DatasetFormat, Format> = {
  openai: { shape: toOpenAi, validate: validateOpenAi },
  trl: { shape: toTrl, validate: validateTrl },
  sharegpt: { shape: toShareGpt, validate: validateShareGpt },
  dpo: { shape: toDpo, validate: validateDpo },
}

/** An example as a line of a format, without the line break, and what is wrong with it by the rules of the format. */
export function lineOf(format: DatasetFormat, lesson: Lesson): { line: string; problems: string[] } {
  const { shape, validate } = formats[format]
  const value = shape(lesson)
  return { line: writeLine(value), problems: validate(value) }
}
