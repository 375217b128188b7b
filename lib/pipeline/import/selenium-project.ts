import type { Json } from '@/lib/clean'
import { isObject } from '@/lib/is-object'
import { cleaned } from './cleaned'
import { ImportError } from './import-error'

/** A command of a test as its file has it. `targets` are all locators for the element, the one in use first. */
export type SideCommand = {
  readonly name: string
  readonly target: string
  readonly value: string
  readonly targets: string[]
  /** What the window that this command opens is called later on. */
  readonly opens: string | null
  readonly pointer: string
}
export type SideTest = { readonly id: string; readonly name: string; readonly commands: SideCommand[] }
export type SideProject = {
  /** The address that others are relative to; null when the project has none. */
  readonly url: string | null
  readonly tests: SideTest[]
  /** Tests by what others run them by: their name or id. */
  readonly called: Map<string, SideTest>
  /** The name of the suite that a test, by its id, is in first. */
  readonly suiteOf: Map<string, string>
}

type Fields = { [key: string]: Json }

/**
 * Reads a project of Selenium IDE (`.side`) as far as its tests go; commands that are switched off are left out.
 * @throws ImportError with the JSON pointer of the first place that does not fit
 */
export function readProject(file: unknown): SideProject {
  const project = cleaned(file)
  if (!isObject(project) || !Array.isArray(project.tests)) {
    throw new ImportError(
      isObject(project) ? '/tests' : '',
      'This is no Selenium IDE project: it needs “tests” as a list.',
    )
  }
  const url = text(project, 'url', '')
  if (project.tests.length === 0) throw new ImportError('/tests', 'The project has no tests.')
  const tests = project.tests.map((test, i) => readTest(test, `/tests/${i}`))
  const called = new Map<string, SideTest>()
  for (const test of tests.toReversed()) called.set(test.name, test)
  for (const test of tests.toReversed()) called.set(test.id, test)
  return { url: URL.canParse(url) ? url : null, tests, called, suiteOf: readSuites(project.suites) }
}

function readTest(test: Json, pointer: string): SideTest {
  if (!isObject(test)) throw new ImportError(pointer, 'A test is an object.')
  const { commands } = test
  if (!Array.isArray(commands)) throw new ImportError(`${pointer}/commands`, 'A test needs “commands” as a list.')
  const name = text(test, 'name', pointer).trim()
  return {
    id: text(test, 'id', pointer),
    name,
    commands: commands.flatMap((command, i) => readCommand(command, `${pointer}/commands/${i}`) ?? []),
  }
}

/** A command; null for a comment and for one that is switched off. */
function readCommand(command: Json, pointer: string): SideCommand | null {
  if (!isObject(command)) throw new ImportError(pointer, 'A command is an object.')
  if (typeof command.command !== 'string') {
    throw new ImportError(`${pointer}/command`, 'A command needs “command” as text.')
  }
  const name = command.command.trim()
  if (name === '' || name.startsWith('//') || command.skip === true) return null
  const target = text(command, 'target', pointer)
  return {
    name,
    target,
    value: text(command, 'value', pointer),
    targets: [...new Set([target, ...locators(command.targets, pointer)])],
    opens: command.opensWindow === true ? text(command, 'windowHandleName', pointer) || null : null,
    pointer,
  }
}

function text(fields: Fields, key: string, pointer: string): string {
  const value = fields[key] ?? ''
  if (typeof value === 'string') return value
  throw new ImportError(`${pointer}/${key}`, `“${key}” must be text.`)
}

/** Locators, each alone or with the name of the way it was found. */
function locators(targets: Json | undefined, pointer: string): string[] {
  if (targets === undefined || targets === null) return []
  if (!Array.isArray(targets)) throw new ImportError(`${pointer}/targets`, '“targets” must be a list.')
  return targets.map((candidate, i) => {
    const locator = Array.isArray(candidate) ? candidate[0] : candidate
    if (typeof locator === 'string') return locator
    throw new ImportError(`${pointer}/targets/${i}`, 'A target is a locator, or a list that begins with one.')
  })
}

function readSuites(suites: Json | undefined): Map<string, string> {
  const suiteOf = new Map<string, string>()
  if (suites === undefined || suites === null) return suiteOf
  if (!Array.isArray(suites)) throw new ImportError('/suites', '“suites” must be a list.')
  for (const [i, suite] of suites.entries()) {
    if (!isObject(suite)) throw new ImportError(`/suites/${i}`, 'A suite is an object.')
    const name = text(suite, 'name', `/suites/${i}`).trim()
    for (const id of Array.isArray(suite.tests) ? suite.tests : []) {
      if (typeof id === 'string' && !suiteOf.has(id)) suiteOf.set(id, name)
    }
  }
  return suiteOf
}
