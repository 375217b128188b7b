import { describe, expect, it } from 'vitest'
import { ImportError } from './import-error'
import { parseRrweb } from './rrweb'
import { brief, click, el, event, happen, meta, page, read, start, text, type } from './rrweb.fixture'

describe('parseRrweb', () => {
  it('finds elements through the snapshot, by test id, name, id, text and path', () => {
    const [opened, first, second] = read(
      ...start(
        el(
          10,
          'nav',
          { id: 'top' },
          el(11, 'a', { href: '/a' }, text(12, 'Home')),
          el(13, 'button', { 'data-testid': 'go', 'aria-label': 'Search' }, el(14, 'svg')),
        ),
        el(20, 'label', { for: 'q' }, text(21, 'What for')),
        el(22, 'input', { id: 'q', name: 'query', type: 'search' }),
      ),
      click(14),
      click(22),
    )
    expect(opened).toMatchObject({ type: 'navigate', url: 'https://shop.example/', title: 'Shop' })
    expect(first?.target).toEqual({
      role: 'button',
      name: 'Search',
      selectors: [['[data-testid="go"]'], ['aria/Search[role="button"]'], ['#top > button']],
    })
    expect(second).toMatchObject({
      x: 5,
      y: 6,
      target: {
        role: 'searchbox',
        name: 'What for',
        selectors: [['aria/What for[role="searchbox"]'], ['#q'], ['input[name="query"]'], ['#q']],
      },
    })
  })

  it('keeps up with what changes on the page, in whatever order it is told', () => {
    const interactions = read(
      ...start(el(10, 'ul')),
      happen(0, {
        removes: [],
        texts: [],
        attributes: [],
        adds: [
          { parentId: 30, nextId: null, node: text(31, 'Second') },
          { parentId: 10, nextId: null, node: el(30, 'button') },
          { parentId: 10, nextId: 30, node: el(32, 'button', {}, text(33, 'First')) },
        ],
      }),
      click(30),
      happen(0, {
        removes: [{ parentId: 10, id: 32 }],
        texts: [{ id: 31, value: 'Only' }],
        attributes: [{ id: 30, attributes: { id: 'only', style: { top: '1px' } } }],
        adds: [],
      }),
      click(30),
      click(32),
    )
    expect(interactions.slice(1).map(({ target }) => [target?.name, target?.selectors?.at(-1)?.[0]])).toEqual([
      ['Second', 'html > body > ul > button:nth-child(2)'],
      ['Only', '#only'],
      [undefined, undefined],
    ])
  })

  it('joins what is typed into a field, hides passwords, and leaves what was hidden hidden', () => {
    const fields = [
      el(10, 'input', { 'aria-label': 'Name' }),
      el(11, 'input', { 'aria-label': 'Secret', type: 'password' }),
      el(12, 'input', { 'aria-label': 'Hidden' }),
      el(13, 'select', { 'aria-label': 'Size' }),
      el(14, 'input', { 'aria-label': 'Gift', type: 'checkbox' }),
    ]
    const interactions = read(
      ...start(...fields),
      type(10, 'J'),
      type(10, 'Jo'),
      happen(3, { id: 1, x: 0, y: 40 }),
      type(10, 'Jo M'),
      type(11, 'hunter2'),
      type(12, '*****'),
      type(13, 'L'),
      click(14),
      happen(5, { id: 14, text: 'on', isChecked: true }),
      happen(5, { id: 10, text: 'by script', userTriggered: false }),
    )
    expect(brief(interactions)).toEqual([
      'navigate',
      'input Name Jo M',
      'scroll',
      'input Secret [redacted:password]',
      'input Hidden [masked]',
      'select Size L',
      'click Gift',
    ])
    expect(JSON.stringify(interactions)).not.toContain('hunter2')
  })

  it('takes a new address for a navigation, and a further snapshot of the same page for none', () => {
    const button = el(10, 'button', {}, text(11, 'Buy'))
    const interactions = read(
      ...start(button),
      ...start(button),
      click(10),
      meta('https://shop.example/basket'),
      event(2, { node: page('Basket', button) }),
      click(10),
    )
    expect(interactions.map(({ type, url, title }) => [type, url, title])).toEqual([
      ['navigate', 'https://shop.example/', 'Shop'],
      ['click', 'https://shop.example/', 'Shop'],
      ['navigate', 'https://shop.example/basket', 'Basket'],
      ['click', 'https://shop.example/basket', 'Basket'],
    ])
  })

  it('counts a double click once more than the browser needs, keeps custom events, and drops what only shows', () => {
    const interactions = read(
      ...start(el(10, 'button', {}, text(11, 'Star'))),
      click(10, 100),
      click(10, 100),
      happen(2, { type: 4, id: 10 }, 10),
      happen(2, { type: 5, id: 10 }),
      happen(1, { positions: [] }),
      happen(4, { width: 1, height: 1 }),
      event(5, { tag: 'click', payload: { plan: 'pro', deep: { a: 1 } } }),
      event(6, { plugin: 'rrweb/console@1', payload: {} }),
      event(99, 'of a kind yet unknown'),
    )
    expect(brief(interactions)).toEqual(['navigate', 'click Star', 'click Star', 'custom:click {"plan":"pro"}'])
  })

  it('names what stands in a frame and behind a shadow root', () => {
    const host = el(10, 'my-app', {}, { ...el(11, 'button', {}, text(12, 'Deep')), isShadow: true })
    const frame = el(20, 'iframe', { id: 'pay' })
    const inside = {
      id: 30,
      type: 0,
      childNodes: [el(31, 'html', {}, el(32, 'body', {}, el(33, 'button', {}, text(34, 'Pay'))))],
    }
    const [, deep, framed] = read(
      ...start(host, frame),
      happen(0, {
        removes: [],
        texts: [],
        attributes: [],
        isAttachIframe: true,
        adds: [{ parentId: 20, nextId: null, node: inside }],
      }),
      click(11),
      click(33),
    )
    expect(deep?.target?.selectors?.at(-1)).toEqual(['html > body > my-app', 'button'])
    expect(framed).toMatchObject({ frame: '#pay', target: { name: 'Pay' } })
  })

  it('takes an object with events, and times that count from the beginning', () => {
    const base = new Date('2026-03-14T09:30:00.000Z')
    const events = start(el(10, 'button', {}, text(11, 'Buy'))).map((one, i) => ({ ...one, timestamp: i * 1000 }))
    const { interactions } =
      parseRrweb({ events: [...events, { ...click(10), timestamp: 5000 }] }, { base }).sessions[0] ?? {}
    expect(interactions?.map(({ occurredAt }) => occurredAt)).toEqual([
      '2026-03-14T09:30:00.000Z',
      '2026-03-14T09:30:05.000Z',
    ])
  })
})

describe('what is no rrweb recording', () => {
  it.each([
    [null, '', /no rrweb recording/],
    [{ events: {} }, '/events', /no rrweb recording/],
    [[], '', /no events/],
    [['packed'], '/0', /packed/],
    [[{ type: 'x' }], '/0/type', /number/],
    [[{ type: 4, timestamp: 'x' }], '/0/timestamp', /milliseconds/],
    [{ events: [{ type: 4, timestamp: 1 }] }, '/events/0/data', /object/],
    [[{ type: 4, timestamp: 1, data: {} }], '/0/data/href', /text/],
    [[{ type: 3, timestamp: 1, data: { source: 2, type: 2 } }], '/0/data/id', /number of a node/],
    [[{ type: 4, timestamp: 1, data: { href: 'https://x.test' } }], '', /no full snapshot/],
    [[{ type: 2, timestamp: 1, data: { node: page('x') } }], '', /Nobody did anything/],
  ])('%j is refused at %s', (file, pointer, message) => {
    const refusal = () => parseRrweb(file)
    expect(refusal).toThrow(ImportError)
    expect(refusal).toThrow(message)
    expect(refusal).toThrow(expect.objectContaining({ pointer }))
  })
})
