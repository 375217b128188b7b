import { type Interaction, type InteractionTarget, longest } from '@/lib/pipeline/schema'
import { ImportError } from './import-error'
import type { Recorded } from './recorded'
import { SideFrames } from './selenium-frames'
import { sentBy } from './selenium-keys'
import { isLocator, located } from './selenium-locator'
import type { SideCommand } from './selenium-project'
import { Variables } from './selenium-variables'

const betweenStepsMs = 3000
const untilTypedMs = 200
const longestNote = 2000

/** Commands about the browser or about waiting: they say nothing of what the person did. */
const ignored = /^(?:setWindowSize|setSpeed|pause|debugger|echo|close|waitFor.*)$/
const titled = /^(?:assert|verify)Title$/

/** Reads the commands of a test one after another and writes down what a person did, in the words of our recorder. */
export class SideReader {
  readonly recorded: Recorded
  readonly #url: string | null
  readonly #variables = new Variables()
  readonly #place: SideFrames
  #typed: { field: string; text: string } | null = null

  constructor(recorded: Recorded, url: string | null) {
    this.recorded = recorded
    this.#url = url
    this.#place = new SideFrames(recorded, url)
  }

  /** @throws ImportError where a command lacks what it cannot do without. */
  read(command: SideCommand) {
    const typed = this.#typed
    this.#typed = null
    this.#note(command, typed)
    if (command.opens) this.#variables.set(command.opens, command.opens)
  }

  #note(command: SideCommand, typed: { field: string; text: string } | null) {
    const { name } = command
    const value = () => this.#variables.complete(command.value).slice(0, longest.value)
    switch (name) {
      case 'open':
        return this.#open(command)
      case 'click':
      case 'check':
        return this.#act('click', this.#on(command))
      case 'uncheck':
        return this.#act('click', this.#on(command, 'checkbox'))
      case 'clickAt':
        return this.#act('click', { ...this.#on(command), ...pointOf(command.value) })
      case 'doubleClick':
      case 'doubleClickAt': {
        this.#act('click', this.#on(command), untilTypedMs)
        return this.#act('click', this.#on(command))
      }
      case 'type':
      case 'editContent': {
        this.#typed = { field: command.target, text: value() }
        return this.#act('input', { ...this.#on(command, 'textbox'), value: value() })
      }
      case 'sendKeys':
        return this.#send(command, typed?.field === command.target ? typed.text : '')
      case 'select':
        return this.#act('select', { ...this.#on(command, 'combobox'), value: optionOf(value()) })
      case 'addSelection':
        return this.#act('select', { ...this.#on(command, 'listbox'), value: optionOf(value()) })
      case 'submit':
        return this.#act('submit', this.#on(command, 'form'))
      case 'mouseOver':
        return this.#act('hover', this.#on(command))
      default:
        return this.#remember(command)
    }
  }

  #open({ target, pointer }: SideCommand) {
    const address = this.#variables.complete(target.trim())
    const base = this.#url ?? undefined
    if (!URL.canParse(address, base)) {
      throw new ImportError(
        `${pointer}/target`,
        `“open” needs a full address, or the project a “url” that “${address.slice(0, 100)}” is relative to.`,
      )
    }
    this.recorded.page = { url: new URL(address, base).href, title: '' }
    this.#place.leaveFrames()
    this.#act('navigate', {})
  }

  #on(command: SideCommand, role?: string): { target?: InteractionTarget } {
    const locators = command.targets.map((locator) => this.#variables.fill(locator))
    const target = located(locators, role)
    if (locators.every((locator) => locator.trim() === '')) {
      throw new ImportError(`${command.pointer}/target`, `“${command.name}” needs a locator as its target.`)
    }
    return target ? { target } : {}
  }

  #act(type: string, rest: Partial<Interaction>, pauseMs = betweenStepsMs) {
    this.recorded.add({ type, ...this.#place.frame(), ...rest })
    this.recorded.at += pauseMs
  }

  #send(command: SideCommand, before: string) {
    const on = this.#on(command, 'textbox')
    let text = before
    for (const sent of sentBy(command.value)) {
      if ('text' in sent) {
        text = (text + this.#variables.complete(sent.text)).slice(0, longest.value)
        this.#act('input', { ...on, value: text }, untilTypedMs)
      } else this.#act('key', { ...on, key: sent.key.slice(0, 100) }, untilTypedMs)
    }
    this.#typed = { field: command.target, text }
    this.recorded.at += betweenStepsMs
  }

  /** What changes where or with what the test goes on; kept under its own word, as are conditions, loops, checks and scripts. */
  #remember(command: SideCommand) {
    const { name } = command
    const target = this.#variables.fill(command.target)
    const value = this.#variables.fill(command.value)
    if (name === 'store') this.#variables.set(command.value, target)
    else if (name === 'storeWindowHandle') this.#place.nameWindow(command.target)
    else if (name.startsWith('store')) this.#variables.forget(command.value)
    else if (name === 'selectFrame') this.#place.selectFrame(target)
    else if (name === 'selectWindow') this.#place.selectWindow(target)
    else if (titled.test(name) && !target.includes('${')) this.recorded.page = { ...this.recorded.page, title: target }
    if (ignored.test(name)) return
    const on = isLocator(target) ? located(command.targets) : undefined
    const note = [on ? '' : target, value].filter((text) => text !== '').join(' ')
    this.recorded.add({
      type: name.slice(0, 50),
      ...this.#place.frame(),
      ...(on && { target: on }),
      ...(note && { value: note.slice(0, longestNote) }),
    })
  }
}

const pointOf = (value: string): { x?: number; y?: number } => {
  const [, x, y] = /^(-?\d{1,6}(?:\.\d{1,20})?),\s*(-?\d{1,6}(?:\.\d{1,20})?)$/.exec(value.trim()) ?? []
  return x && y ? { x: Number(x), y: Number(y) } : {}
}

/** An option as it is to be read: by its label or value; by its place only where nothing else is told. */
const optionOf = (option: string) => option.replace(/^(?:label|value)=(?:exact:|glob:)?/, '')
