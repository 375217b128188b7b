import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interactionSchema } from '@/lib/pipeline/schema'
import { parseChromeRecording } from './chrome-recorder'
import { ImportError } from './import-error'

const base = new Date('2026-03-14T09:30:00.000Z')
const open = {
  type: 'navigate',
  url: 'https://x.test/',
  assertedEvents: [{ type: 'navigation', url: 'https://x.test/', title: 'Home' }],
}
const parse = (...steps: unknown[]) => parseChromeRecording({ title: 'Order', steps }, { base }).interactions
const selectors = [['aria/Search[role="searchbox"]'], ['#q'], ['xpath///*[@id="q"]'], ['text/Search here']]

describe('parseChromeRecording', () => {
  it('reads every published type of step', () => {
    const interactions = parse(
      {
        type: 'setViewport',
        width: 800,
        height: 600,
        deviceScaleFactor: 1,
        isMobile: false,
        hasTouch: false,
        isLandscape: false,
      },
      { type: 'emulateNetworkConditions', download: 1, upload: 1, latency: 1 },
      open,
      { type: 'click', selectors, offsetX: 3, offsetY: 4 },
      { type: 'doubleClick', selectors, offsetX: 3, offsetY: 4 },
      { type: 'change', selectors, value: 'hat' },
      { type: 'change', selectors: [['aria/Size[role="combobox"]']], value: 'M' },
      { type: 'keyDown', key: 'Enter' },
      { type: 'keyUp', key: 'Enter' },
      { type: 'keyUp', key: 'Escape' },
      { type: 'hover', selectors },
      { type: 'scroll', x: 0, y: 300 },
      { type: 'scroll', selectors, x: 0, y: 5 },
      { type: 'waitForElement', selectors, count: 1 },
      { type: 'waitForExpression', expression: '1' },
      { type: 'customStep', name: 'x', parameters: {} },
      { type: 'swipe' },
      { type: 'close' },
    )
    expect(interactions.map(({ type, value, key }) => [type, value ?? key].filter(Boolean).join(' '))).toEqual([
      'navigate',
      'click',
      'click',
      'click',
      'input hat',
      'select M',
      'key Enter',
      'key Escape',
      'hover',
      'scroll',
      'scroll',
      'swipe',
    ])
    for (const interaction of interactions) expect(interactionSchema.parse(interaction)).toEqual(interaction)
  })

  it('tells role, name and text from the selectors, which may be lists or plain texts', () => {
    const [, first, second] = parse(open, { type: 'click', selectors }, { type: 'click', selectors: 'nav > a' })
    expect(first?.target).toEqual({ role: 'searchbox', name: 'Search', text: 'Search here', selectors })
    expect(second?.target).toEqual({ role: 'link', selectors: [['nav > a']] })
    expect(parse(open, { type: 'click', selectors: ['#a', ['my-app', '#b']] })[1]?.target?.selectors).toEqual([
      ['#a'],
      ['my-app', '#b'],
    ])
  })

  it('follows asserted navigations: the click, the new page, and the steps on it', () => {
    const led = { assertedEvents: [{ type: 'navigation', url: 'https://x.test/b', title: 'B' }] }
    const interactions = parse(open, { type: 'click', selectors, ...led }, { type: 'click', selectors })
    expect(interactions.map(({ type, url, title }) => [type, url, title])).toEqual([
      ['navigate', 'https://x.test/', 'Home'],
      ['click', 'https://x.test/', 'Home'],
      ['navigate', 'https://x.test/b', 'B'],
      ['click', 'https://x.test/b', 'B'],
    ])
  })

  it('gives growing times from the base, and the same for the same file', () => {
    const once = parse(open, { type: 'click', selectors }, { type: 'click', selectors })
    expect(once.map(({ occurredAt }) => occurredAt)).toEqual([
      '2026-03-14T09:30:00.000Z',
      '2026-03-14T09:30:03.000Z',
      '2026-03-14T09:30:06.000Z',
    ])
    expect(parse(open, { type: 'click', selectors }, { type: 'click', selectors })).toEqual(once)
  })

  it('keeps where a step took place', () => {
    const [, inFrame, inPopup] = parse(
      open,
      { type: 'click', selectors, frame: [1, 0] },
      { type: 'click', selectors, target: 'https://pay.test/' },
    )
    expect([inFrame?.frame, inPopup?.frame]).toEqual([[1, 0], 'https://pay.test/'])
  })

  it('names a recording without a title, and cuts what is too long', () => {
    expect(parseChromeRecording({ steps: [open] }).title).toBe('Recording')
    const [, long] = parse(open, {
      type: 'change',
      selectors: [[`aria/${'n'.repeat(9000)}`], ['#q']],
      value: 'v'.repeat(90_000),
    })
    expect(interactionSchema.safeParse(long).success).toBe(true)
  })
})

describe('what is no recording', () => {
  it.each([
    [null, '', /no Chrome Recorder recording/],
    ['{}', '', /no Chrome Recorder recording/],
    [[], '', /no Chrome Recorder recording/],
    [{ type: 'navigate', url: 'https://x.test/' }, '/steps', /single step of type “navigate”/],
    [{ title: 'x', steps: {} }, '/steps', /must be a list/],
    [{ title: 'x', steps: [] }, '/steps', /has no steps/],
    [{ title: 5, steps: [open] }, '/title', /is a text/],
    [{ steps: [open, 'click'] }, '/steps/1', /is no object/],
    [{ steps: [open, {}] }, '/steps/1/type', /has no type/],
    [{ steps: [{ type: 'navigate' }] }, '/steps/0/url', /needs “url”/],
    [{ steps: [{ type: 'navigate', url: 'x.test' }] }, '/steps/0/url', /full address/],
    [{ steps: [open, { type: 'click' }] }, '/steps/1/selectors', /needs “selectors”/],
    [{ steps: [open, { type: 'click', selectors: [] }] }, '/steps/1/selectors', /needs “selectors”/],
    [{ steps: [open, { type: 'click', selectors: ['#a', [5]] }] }, '/steps/1/selectors/1', /text or a list/],
    [{ steps: [open, { type: 'change', selectors }] }, '/steps/1/value', /needs “value”/],
    [{ steps: [open, { type: 'keyDown' }] }, '/steps/1/key', /needs “key”/],
    [{ steps: [{ ...open, assertedEvents: {} }] }, '/steps/0/assertedEvents', /must be a list/],
    [{ steps: [{ ...open, assertedEvents: [1] }] }, '/steps/0/assertedEvents/0', /is an object/],
  ])('%j is refused at %s', (file, pointer, message) => {
    let error: unknown
    try {
      parseChromeRecording(file)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(ImportError)
    expect(error).toMatchObject({ pointer, message: expect.stringMatching(message) })
  })

  it('is refused in words or read into sound interactions, whatever a step holds', () => {
    const types = [
      'navigate',
      'click',
      'doubleClick',
      'change',
      'keyDown',
      'keyUp',
      'hover',
      'scroll',
      'close',
      'x'.repeat(80),
      '\0',
    ]
    const step = fc.record(
      {
        type: fc.constantFrom(...types),
        url: fc.oneof(fc.webUrl(), fc.anything()),
        selectors: fc.oneof(fc.constant(selectors), fc.array(fc.array(fc.string({ unit: 'binary' }))), fc.anything()),
        value: fc.string({ unit: 'binary' }),
        key: fc.oneof(fc.string(), fc.anything()),
        frame: fc.anything(),
        target: fc.anything(),
        offsetX: fc.double(),
        x: fc.anything(),
        assertedEvents: fc.oneof(fc.constant([]), fc.anything()),
      },
      { requiredKeys: ['type'] },
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        try {
          for (const interaction of parseChromeRecording({ title: 'x', steps }, { base }).interactions) {
            expect(interactionSchema.safeParse(interaction).error).toBeUndefined()
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
