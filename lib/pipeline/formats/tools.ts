import { isObject } from '@/lib/is-object'
import type { Unknown } from './lesson'

export const functionName = /^[a-zA-Z0-9_-]{1,64}$/
const mostTools = 128

/** The tools of an example: what each takes, by name, and what is wrong with the list. */
export type Tools = { parameters: Map<string, Unknown>; problems: string[]; text: string }

/** Examples share their list of tools: it is read once for each list, not once for each example. */
const known = new WeakMap<object, Tools>()

/** Reads a list of function tools, each `{type: "function", function: {name, description?, parameters}}`. */
export function readTools(tools: unknown): Tools {
  if (tools === undefined) return { parameters: new Map(), problems: [], text: '' }
  if (!Array.isArray(tools)) return { parameters: new Map(), problems: ['tools: must be a list'], text: '' }
  const before = known.get(tools)
  if (before) return before
  const parameters = new Map<string, Unknown>()
  const problems = tools.length > mostTools ? [`tools: more than ${mostTools}`] : []
  for (const [i, tool] of tools.entries()) {
    const about = isObject(tool) && tool.type === 'function' && isObject(tool.function) ? tool.function : null
    if (!about) problems.push(`tools[${i}]: must be a function`)
    else if (typeof about.name !== 'string' || !functionName.test(about.name))
      problems.push(`tools[${i}]: the name does not fit`)
    else if (parameters.has(about.name)) problems.push(`tools[${i}]: ${about.name} is defined twice`)
    else parameters.set(about.name, isObject(about.parameters) ? about.parameters : {})
  }
  const read = { parameters, problems, text: JSON.stringify(tools, inOrder) }
  known.set(tools, read)
  return read
}

/** What is wrong with a call of a function by name with these arguments, already read from JSON. */
export function callProblems(name: unknown, given: unknown, { parameters }: Tools, at: string): string[] {
  if (typeof name !== 'string' || !functionName.test(name)) return [`${at}: the name does not fit`]
  const takes = parameters.get(name)
  if (!takes) return [`${at}: ${name} is not among the tools`]
  if (!isObject(given)) return [`${at}: arguments must be a JSON object`]
  const properties = isObject(takes.properties) ? takes.properties : {}
  const required = Array.isArray(takes.required) ? takes.required.map(String) : []
  const missing = required.filter((key) => !Object.hasOwn(given, key)).map((key) => `${at}: ${key} is missing`)
  const wrong = Object.entries(given).flatMap(([key, value]) => {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (property === undefined) return takes.additionalProperties === false ? [`${at}: ${key} is not a parameter`] : []
    return isObject(property) && property.type === 'string' && typeof value !== 'string'
      ? [`${at}: ${key} must be text`]
      : []
  })
  return [...missing, ...wrong]
}

/** Keys in the order of OpenAI's own examples; all others, as in JSON Schema, by name. */
const keyOrder = ['type', 'function', 'name', 'description', 'parameters', 'strict']

function compareKeys(a: string, b: string): number {
  const [first, second] = [a, b].map((key) => (keyOrder.includes(key) ? keyOrder.indexOf(key) : keyOrder.length))
  return (first ?? 0) - (second ?? 0) || (a < b ? -1 : 1)
}

function inOrder(_key: string, value: unknown): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareKeys(a, b))) : value
}
