import { describe, expect, it } from 'vitest'
import { fold, phrases } from './fold'

it('fold writes a word in one way', () => {
  expect(fold("I'LL  take   TWO, please!")).toBe('ill take two please')
  expect(fold('Größe für Müßige')).toBe('groesse fuer muessige')
  expect(fold('ज़िप कहाँ १२')).toBe('जिप कहां 12')
  expect(fold('🙂 ?')).toBe('')
})

describe('phrases', () => {
  it('match whole words only', () => {
    const test = phrases('pay, gift*')
    expect(['i pay', 'pay now', 'gifts'].map((text) => test.test(text))).toEqual([true, true, true])
    expect(['paying', 'payment', 'regift'].map((text) => test.test(text))).toEqual([false, false, false])
  })

  it('hold gaps, choices and ends', () => {
    expect(phrases('put … (basket|cart)').test('put it in my basket')).toBe(true)
    expect(phrases('put … (basket|cart)').test('put a b c d e basket')).toBe(false)
    expect(phrases('^more$').test('more')).toBe(true)
    expect(phrases('^more$').test('tell me more')).toBe(false)
  })

  it('find umlauts however they are typed', () => {
    const test = phrases('günstig')
    expect(test.test(fold('günstig')) && test.test(fold('guenstig'))).toBe(true)
  })
})
