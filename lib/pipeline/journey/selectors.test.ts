import { describe, expect, it } from 'vitest'
import { describeTarget, readAria, roleFromCss, selectorStrength } from './selectors'

describe('selectorStrength', () => {
  it('ranks test ids and names above ids, ids above style, style above position, and XPath last', () => {
    const ranked = [
      '[data-testid="buy"]',
      'aria/Buy[role="button"]',
      '#buy',
      'input[name="city"]',
      'text/Buy',
      '.buy > span',
      'div > div:nth-child(2) > a:nth-child(1)',
      'xpath///*[@id="buy"]',
    ]
    const strengths = ranked.map(selectorStrength)
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
    expect(new Set(strengths).size).toBe(ranked.length)
  })

  it('trusts no id that a framework made up', () => {
    for (const id of ['#ember1234', '#radix-:r3:', '#field-90210']) expect(selectorStrength(id)).toBeLessThan(0.5)
  })
})

describe('describeTarget', () => {
  it('takes role and name from the target, else from an aria selector, else from tag and text', () => {
    expect(describeTarget({ role: 'button', name: 'Buy' })).toMatchObject({
      role: 'button',
      name: 'Buy',
      selector: 'aria/Buy[role="button"]',
    })
    expect(describeTarget({ selectors: [['#b'], ['aria/Buy  now[role="link"]']] })).toMatchObject({
      role: 'link',
      name: 'Buy now',
    })
    expect(describeTarget({ text: ' Buy\n now ', selectors: [['nav > a']] })).toMatchObject({
      role: 'link',
      name: 'Buy now',
    })
  })

  it('chooses the strongest selector, and joins the parts of one that goes through shadow roots', () => {
    expect(describeTarget({ selectors: [['xpath//a'], ['#x'], ['my-app', '[data-test="x"]']] })).toEqual({
      role: '',
      name: '',
      selector: 'my-app >>> [data-test="x"]',
      strength: 1,
    })
  })

  it('is null when nothing tells what was acted on', () => {
    for (const target of [
      undefined,
      {},
      { selectors: [] },
      { selectors: [[]] },
      { selectors: [['  ']] },
      { role: 'button' },
    ]) {
      expect(describeTarget(target)).toBeNull()
    }
  })
})

it('reads names that hold brackets and quotes', () => {
  expect(readAria([['aria/Size [EU] "42"[role="option"]']])).toEqual({ name: 'Size [EU] "42"', role: 'option' })
  expect(readAria([['aria/[role="main"]'], ['aria/Later']])).toEqual({ role: 'main' })
  expect(readAria([['#x'], ['text/Buy']])).toEqual({})
})

it.each([
  ['form > input[type="checkbox"]', 'checkbox'],
  ['div > select.size', 'combobox'],
  ['#nav > ul > li:nth-child(2) > a', 'link'],
  ['textarea', 'textbox'],
  ['constructor', undefined],
  ['#url', undefined],
])('%s is a %s', (selector, role) => {
  expect(roleFromCss([[selector]])).toBe(role)
})
