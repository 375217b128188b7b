import type { Interaction, InteractionTarget } from '@/lib/pipeline/schema'
import type { Random } from '@/scripts/populate/random'

/** How well a page can be told apart: by test ids and labels, by style, or by place alone. */
export type Markup = 'labelled' | 'styled' | 'bare'

type Element = { name: string; role: string; id: string }

/** Where on the page an element of this name stands. */
const placeOf = (id: string) => 2 + ([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 11)

/** Somebody at a browser with the recorder on: what they do is written down one after another, on the page last opened. */
export class Browser {
  readonly interactions: Interaction[] = []
  private page = { url: '', title: '' }
  private at = 0

  constructor(
    private readonly random: Random,
    private readonly id: string,
    private readonly origin: string,
    private readonly markup: Markup,
  ) {}

  /** An element as this site marks it up. */
  element(name: string, role: string): InteractionTarget {
    const id = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    return { role, name, ...(role === 'link' ? { text: name } : {}), selectors: this.selectorsOf({ name, role, id }) }
  }

  private selectorsOf({ name, role, id }: Element): string[][] {
    const tag = role === 'link' ? 'a' : 'div'
    const place = `main > div:nth-of-type(2) > ${tag}:nth-child(${placeOf(id)})`
    const [byLabel, byPath] = [
      [`aria/${name}[role="${role}"]`],
      [`xpath///*[@id="root"]/div[2]/${tag}[${placeOf(id)}]`],
    ]
    if (this.markup === 'labelled') return [byLabel, [`[data-testid="${id}"]`], [`#${id}`]]
    if (this.markup === 'styled') return [[`.${id}.is-ready`], byLabel, [`text/${name}`], byPath]
    return [[place], byPath]
  }

  private add(type: string, fromMs: number, toMs: number, rest: Partial<Interaction> = {}) {
    this.at += Math.round(this.random.between(fromMs, toMs))
    const seq = this.interactions.length
    const occurredAt = new Date(this.at).toISOString()
    this.interactions.push({ id: `${this.id}-${seq}`, seq, type, ...this.page, occurredAt, ...rest })
  }

  /** The page that was open already when the recording began. */
  begin(path: string, title: string) {
    this.page = { url: URL.canParse(path) ? path : `${this.origin}${path}`, title }
  }

  open(path: string, title: string, goal?: string) {
    this.begin(path, title)
    this.add('navigate', 400, 1500, goal ? { goal } : {})
  }

  look() {
    const times = this.random.whole(0, 3)
    for (let n = 0; n < times; n++) this.add('scroll', 300, 1800, { x: 0, y: this.random.whole(1, 14) * 100 })
  }

  hover(name: string, role = 'link') {
    this.add('hover', 250, 900, { target: this.element(name, role) })
  }

  click(name: string, role = 'button') {
    const target = this.element(name, role)
    this.add('click', 700, 3500, { target, x: this.random.whole(4, 90), y: this.random.whole(4, 30) })
  }

  /** A click that meets nothing. */
  miss() {
    this.add('click', 400, 1500, { x: this.random.whole(300, 900), y: this.random.whole(200, 700) })
  }

  /** Types, at times with a slip that is mended. */
  fill(name: string, value: string, role = 'textbox') {
    const target = this.element(name, role)
    this.add('click', 500, 1600, { target, x: 10, y: 8 })
    const half = value.slice(0, Math.ceil(value.length / 2))
    const slips = this.random.chance(0.25) && value.length > 3
    for (const typed of slips ? [half, `${half}x`, half, value] : [half, value]) {
      this.add('input', 400, 1400, { target, value: typed })
    }
  }

  choose(name: string, value: string) {
    this.add('select', 900, 2800, { target: this.element(name, 'combobox'), value })
  }

  press(name: string, key: string, role = 'textbox') {
    this.add('key', 150, 500, { target: this.element(name, role), key })
  }

  submit(name: string) {
    this.add('submit', 20, 80, { target: this.element(name, 'form') })
  }

  /** All of it, so that the last one happened at `endsAt`. */
  until(endsAt: number): Interaction[] {
    const shift = endsAt - this.at
    return this.interactions.map((one) => ({
      ...one,
      occurredAt: new Date(Date.parse(one.occurredAt) + shift).toISOString(),
    }))
  }
}
