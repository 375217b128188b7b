import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interactionSchema } from '@/lib/pipeline/schema'
import { ImportError } from './import-error'
import { parseSeleniumProject } from './selenium-side'

const base = new Date('2026-03-14T09:30:00.000Z')
type Command = { command: string; target?: string; value?: string } & Record<string, unknown>
/** How a test names a variable or a key. */
const ref = (name: string) => `\${${name}}`
const open = { command: 'open', target: '/mugs', value: '' }

const project = (tests: { name: string; commands: unknown[]; id?: string }[], rest: object = {}) => ({
  id: 'p1',
  name: 'Shop',
  url: 'https://shop.example/start',
  tests: tests.map((test) => ({ id: test.name, ...test })),
  ...rest,
})
const read = (...commands: Command[]) => {
  const { sessions } = parseSeleniumProject(project([{ name: 'Buy', commands }]), { base })
  return sessions[0]?.interactions ?? []
}
const brief = (interactions: ReturnType<typeof read>) =>
  interactions.map(({ type, value, key }) => [type, value ?? key].filter((part) => part !== undefined).join(' '))

describe('parseSeleniumProject', () => {
  it('makes a session of each test, named by its suite, and says which had no step', () => {
    const { sessions, skipped } = parseSeleniumProject(
      project(
        [
          { name: 'Find', commands: [open] },
          { name: 'Pay', commands: [open] },
          { name: 'Plain', commands: [open] },
          {
            name: 'Empty',
            commands: [
              { command: 'setWindowSize', target: '800x600' },
              { command: '//click', target: 'id=a' },
            ],
          },
        ],
        {
          suites: [
            { name: 'Mugs', tests: ['Find'] },
            { name: 'Default Suite', tests: ['Find', 'Pay'] },
          ],
        },
      ),
      { base },
    )
    expect(sessions.map(({ title }) => title)).toEqual(['Mugs: Find', 'Pay', 'Plain'])
    expect(skipped).toEqual([{ title: 'Empty', reason: 'It has no step.' }])
  })

  it('reads what a person does, and keeps the rest under its own word', () => {
    const interactions = read(
      open,
      { command: 'click', target: 'id=q' },
      { command: 'clickAt', target: 'css=button.go', value: '3,4' },
      { command: 'type', target: 'name=q', value: 'mug' },
      { command: 'sendKeys', target: 'name=q', value: `s ${ref('KEY_ENTER')}` },
      { command: 'sendKeys', target: 'id=other', value: `${ref('KEY_CONTROL')}a${ref('KEY_DELETE')}` },
      { command: 'select', target: 'id=size', value: 'label=Large' },
      { command: 'check', target: 'id=gift' },
      { command: 'uncheck', target: 'id=gift' },
      { command: 'mouseOver', target: 'link=Help' },
      { command: 'submit', target: 'css=form' },
      { command: 'doubleClick', target: 'css=.star' },
      { command: 'if', target: `${ref('x')} === 1` },
      { command: 'click', target: 'link=Only then' },
      { command: 'end' },
      { command: 'assertText', target: 'css=h1', value: 'Mugs' },
      { command: 'waitForElementVisible', target: 'css=h1', value: '500' },
    )
    expect(brief(interactions)).toEqual([
      'navigate',
      'click',
      'click',
      'input mug',
      'input mugs ',
      'key Enter',
      'key Control+a',
      'key Delete',
      'select Large',
      'click',
      'click',
      'hover',
      'submit',
      'click',
      'click',
      `if ${ref('x')} === 1`,
      'click',
      'end',
      'assertText Mugs',
    ])
    expect(interactions[2]).toMatchObject({ x: 3, y: 4, target: { role: 'button' } })
    expect(interactions[0]?.url).toBe('https://shop.example/mugs')
    for (const interaction of interactions) expect(interactionSchema.parse(interaction)).toEqual(interaction)
  })

  it('puts what is known in place of variables, and a placeholder for what is not', () => {
    const interactions = read(
      { command: 'store', target: 'cup', value: 'thing' },
      { command: 'open', target: `/find/${ref('thing')}?by=${ref('user')}` },
      { command: 'type', target: `id=${ref('thing')}`, value: `${ref('thing')} for ${ref('user')}` },
      { command: 'storeText', target: 'css=h1', value: 'thing' },
      { command: 'type', target: `id=${ref('thing')}`, value: ref('thing') },
    )
    expect(interactions.map(({ url }) => url).at(-1)).toBe('https://shop.example/find/cup?by=[user]')
    expect(interactions[2]).toMatchObject({ value: 'cup for [user]', target: { selectors: [['#cup']] } })
    expect(interactions[4]).toMatchObject({ type: 'input', value: '[thing]' })
    expect(interactions[4]?.target).toBeUndefined()
  })

  it('knows frames and windows, and goes back to the page a window was left on', () => {
    const interactions = read(
      open,
      { command: 'storeWindowHandle', target: 'first' },
      { command: 'selectFrame', target: 'index=1' },
      { command: 'selectFrame', target: 'index=0' },
      { command: 'click', target: 'id=a' },
      { command: 'selectFrame', target: 'relative=parent' },
      { command: 'selectFrame', target: 'name=inner' },
      { command: 'click', target: 'id=b', opensWindow: true, windowHandleName: 'second' },
      { command: 'selectWindow', target: `handle=${ref('second')}` },
      { command: 'open', target: '/pay' },
      { command: 'click', target: 'id=c' },
      { command: 'selectWindow', target: `handle=${ref('first')}` },
      { command: 'click', target: 'id=d' },
    )
    const clicks = interactions.filter(({ type }) => type === 'click')
    expect(clicks.map(({ frame, url }) => [frame, url.slice('https://shop.example'.length)])).toEqual([
      [[1, 0], '/mugs'],
      ['1 > name=inner', '/mugs'],
      ['window second', '/pay'],
      [undefined, '/mugs'],
    ])
  })

  it('writes locators as Chrome’s Recorder does, and tells role and name from them', () => {
    const [, first, second, third] = read(
      open,
      {
        command: 'click',
        target: 'linkText=Sign in',
        targets: [
          ['linkText=Sign in', 'linkText'],
          ['css=nav > a', 'css:finder'],
          ["xpath=//a[contains(text(),'Sign in')]", 'xpath:link'],
        ],
      },
      { command: 'click', target: "xpath=//button[@aria-label='Basket']" },
      { command: 'click', target: 'css=a:contains("Mugs")' },
    )
    expect(first?.target).toEqual({
      role: 'link',
      name: 'Sign in',
      text: 'Sign in',
      selectors: [
        ['aria/Sign in[role="link"]'],
        ['text/Sign in'],
        ['nav > a'],
        ["xpath///a[contains(text(),'Sign in')]"],
      ],
    })
    expect(second?.target).toMatchObject({ role: 'button', name: 'Basket' })
    expect(third?.target).toMatchObject({ role: 'link', text: 'Mugs', selectors: [['text/Mugs']] })
  })

  it('reads the commands of a test that another runs, and stays out of circles', () => {
    const { sessions } = parseSeleniumProject(
      project([
        { name: 'Sign in', commands: [open, { command: 'run', target: 'Buy' }] },
        {
          name: 'Buy',
          commands: [
            { command: 'run', target: 'Sign in' },
            { command: 'click', target: 'id=buy' },
          ],
        },
      ]),
      { base },
    )
    expect(sessions.map(({ interactions }) => brief(interactions))).toEqual([
      ['navigate', 'run Buy', 'run Sign in', 'click'],
      ['run Sign in', 'navigate', 'run Buy', 'click'],
    ])
  })
})

describe('what is no project', () => {
  it.each([
    [null, '', /no Selenium IDE project/],
    [{ title: 'x', steps: [] }, '/tests', /no Selenium IDE project/],
    [{ tests: [] }, '/tests', /no tests/],
    [{ tests: [1] }, '/tests/0', /object/],
    [{ tests: [{ name: 'a' }] }, '/tests/0/commands', /list/],
    [{ tests: [{ name: 'a', commands: [{}] }] }, '/tests/0/commands/0/command', /text/],
    [{ tests: [{ commands: [{ command: 'open', target: '/x' }] }] }, '/tests/0/commands/0/target', /full address/],
    [
      { url: 'https://a.test', tests: [{ commands: [open, { command: 'click' }] }] },
      '/tests/0/commands/1/target',
      /locator/,
    ],
    [{ tests: [{ commands: [{ command: 'click', target: 4 }] }] }, '/tests/0/commands/0/target', /text/],
    [{ tests: [{ commands: [{ command: 'x', targets: [3] }] }] }, '/tests/0/commands/0/targets/0', /locator/],
    [{ url: 'https://a.test', tests: [{ commands: [open] }], suites: 1 }, '/suites', /list/],
    [{ tests: [{ commands: [{ command: 'end' }] }] }, '/tests', /No test/],
  ])('%j is refused at %s', (file, pointer, message) => {
    const refusal = () => parseSeleniumProject(file, { base })
    expect(refusal).toThrow(ImportError)
    expect(refusal).toThrow(message)
    expect(refusal).toThrow(expect.objectContaining({ pointer }))
  })

  it('bounds what tests repeat of each other', () => {
    const many = Array.from({ length: 200 }, () => ({ command: 'run', target: 'b' }))
    const more = Array.from({ length: 200 }, () => ({ command: 'click', target: 'id=x' }))
    const bomb = project([
      { name: 'a', commands: many },
      { name: 'b', commands: more },
    ])
    expect(() => parseSeleniumProject(bomb, { base })).toThrow(/run more than/)
  })

  it('whatever a command holds, it is read into sound interactions or refused in words', () => {
    const words = fc.constantFrom(
      'open',
      'click',
      'type',
      'sendKeys',
      'select',
      'store',
      'run',
      'selectFrame',
      'selectWindow',
      'if',
    )
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('id=a', '//a[', 'link=', ref('x'), ref('KEY_ENTER'), `handle=${ref('x')}`, '/a', 'Buy', '${'),
    )
    const command = fc.record({
      command: fc.oneof(words, fc.string()),
      target: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() }),
      value: text,
      targets: fc.oneof(fc.array(fc.tuple(text, fc.string())), fc.jsonValue()),
      opensWindow: fc.boolean(),
      windowHandleName: text,
    })
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        try {
          for (const { interactions } of parseSeleniumProject(project([{ name: 'Buy', commands }])).sessions) {
            for (const interaction of interactions) interactionSchema.parse(interaction)
          }
        } catch (error) {
          if (!(error instanceof ImportError)) throw error
        }
      }),
      { numRuns: 150 },
    )
  })
})
