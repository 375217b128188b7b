import type { ExportQuery } from './dataset-schema'
import type { Lesson } from './formats/lesson'
import { lineOf } from './formats/line-of'
import { wordsGate } from './gates'
import { type SelectedExample, selectedExamples } from './selected-examples'

/** An example as the line that leaves, or without one and with the reason why it stays. */
export type DatasetLine = Omit<SelectedExample, 'lesson'> &
  ({ line: string; reason: null } | { line: null; reason: string })

/**
 * The selection as lines with their line breaks, some at a time. Each is checked by the rules of its format, and once more for personal
 * data, which an edit may have brought in: what fails does not leave.
 */
export async function* datasetLines(query: ExportQuery, signal: AbortSignal): AsyncGenerator<DatasetLine[]> {
  const gate = wordsGate()
  for await (const examples of selectedExamples(query, signal)) {
    yield examples.map(({ lesson, ...about }) => {
      const { line, problems } = lineOf(query.format, lesson)
      const reason = gate(allMessages(lesson)) ?? (problems[0] === undefined ? null : ruleOf(problems[0]))
      return reason === null ? { ...about, line: `${line}\n`, reason } : { ...about, line: null, reason }
    })
  }
}

const allMessages = ({ messages, rejected = [] }: Lesson) => [...messages, ...rejected]

/** The place that does not fit, without numbers and without any words of the example: `messages[3].tool_calls[0]: x` is `messages.tool_calls`. */
function ruleOf(problem: string): string {
  const place = /^[\w.[\]]+(?=:)/.exec(problem)?.[0] ?? 'the example'
  return `${place.replace(/\[\d+\]/g, '')} does not fit the format`
}
