import { stepKinds } from '@/lib/pipeline/journey/journey'
import { longest } from '@/lib/pipeline/schema'
import { ImportError } from './import-error'
import { mostInteractions, Recorded } from './recorded'
import type { RecordedFile, Skipped } from './recording'
import { readProject, type SideCommand, type SideProject, type SideTest } from './selenium-project'
import { SideReader } from './selenium-reader'

/** How deep tests may run each other, and how many commands of others a file may repeat in this way. */
const deepestRun = 8
const mostRun = 10_000
const anySuite = /^(?:default|new|untitled)? ?suite$/i
const used: readonly string[] = stepKinds

type Reading = { project: SideProject; left: { interactions: number; run: number } }

/**
 * Reads a project of Selenium IDE (`.side`): each test is a session. Tests carry no times; their steps follow three seconds apart.
 * @param file the parsed JSON
 * @param options.base the time of each test's first step
 * @returns the sessions in the order of the file, and the tests without a step
 * @throws ImportError with the JSON pointer of the first place that does not fit
 */
export function parseSeleniumProject(file: unknown, { base = new Date() }: { base?: Date } = {}): RecordedFile {
  const project = readProject(file)
  const reading = { project, left: { interactions: mostInteractions, run: mostRun } }
  const sessions: RecordedFile['sessions'] = []
  const skipped: Skipped[] = []
  for (const test of project.tests) {
    const title = titleOf(test, project)
    const recorded = new Recorded(base.getTime())
    work(test.commands, new SideReader(recorded, project.url), reading, [test.id])
    if (recorded.interactions.some(({ type }) => used.includes(type))) {
      sessions.push({ title, interactions: recorded.interactions })
    } else skipped.push({ title, reason: 'It has no step.' })
  }
  if (sessions.length === 0) throw new ImportError('/tests', 'No test of the project has a step.')
  return { sessions, skipped }
}

function titleOf({ id, name }: SideTest, { suiteOf }: SideProject): string {
  const suite = suiteOf.get(id) ?? ''
  const title = suite === '' || anySuite.test(suite) ? name : `${suite}: ${name}`
  return title.slice(0, longest.title) || 'Untitled test'
}

/** Reads commands in their order, those of tests that they run in between. What is repeated or conditional is read once, as it stands. */
function work(commands: SideCommand[], reader: SideReader, reading: Reading, path: string[]) {
  const { project, left } = reading
  for (const command of commands) {
    const before = reader.recorded.interactions.length
    reader.read(command)
    left.interactions -= reader.recorded.interactions.length - before
    if (left.interactions < 0) {
      throw new ImportError(command.pointer, `The project has more than ${mostInteractions} steps; split it.`)
    }
    const run = command.name === 'run' ? project.called.get(command.target) : undefined
    if (!run || path.includes(run.id) || path.length > deepestRun) continue
    left.run -= run.commands.length
    if (left.run < 0) throw new ImportError(command.pointer, `Tests run more than ${mostRun} commands of other tests.`)
    work(run.commands, reader, reading, [...path, run.id])
  }
}
