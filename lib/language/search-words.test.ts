import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptAround, searchTerms } from './search-words'

const whole = { before: false, after: false }
const marked = (text: string, q: string, cut = whole) => {
  const { excerpt, matches } = excerptAround(text, searchTerms(q), cut)
  return { excerpt, marked: matches.map(([from, to]) => excerpt.slice(from, to)) }
}

describe('what is searched for', () => {
  it('is each word once, whatever its case', () => {
    expect(searchTerms('  Rain  JACKET rain ')).toEqual(['rain', 'jacket'])
  })
})

describe('an excerpt', () => {
  it('is the whole of a short message, in one line, with every match told', () => {
    expect(marked('A rain\njacket.\tRainproof?', 'RAIN jacket')).toEqual({
      excerpt: 'A rain jacket. Rainproof?',
      marked: ['rain', 'jacket', 'Rain'],
    })
  })

  it('begins and ends at words around the first match, and says that there is more', () => {
    const { excerpt, marked: found } = marked(`${'before '.repeat(40)}umbrella ${'after '.repeat(60)}`, 'umbrella')
    expect(excerpt).toMatch(/^…(before )+umbrella (after )*after…$/)
    expect(excerpt.length).toBeLessThanOrEqual(182)
    expect(found).toEqual(['umbrella'])
    expect(marked('umbrella', 'umbrella', { before: true, after: true }).excerpt).toBe('…umbrella…')
  })

  it('takes what is searched for as it is written, Hindi and signs too', () => {
    expect(marked('It costs 5.000 (net)? 5x000', '5.000 (net)?').marked).toEqual(['5.000', '(net)?'])
    expect(marked('मुझे नीली जैकेट चाहिए', 'जैकेट').marked).toEqual(['जैकेट'])
    expect(marked('C:\\temp a-b [x]', '\\temp a-b [x]').marked).toEqual(['\\temp', 'a-b', '[x]'])
  })

  it('never cuts a character in two, and tells only places inside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.string({ minLength: 1 }), (text, q) => {
        const terms = searchTerms(q)
        if (terms.length === 0) return
        const { excerpt, matches } = excerptAround(text, terms, whole)
        expect(excerpt.isWellFormed()).toBe(true)
        for (const [from, to] of matches) expect(excerpt.slice(from, to).length).toBe(to - from)
      }),
    )
  })
})
