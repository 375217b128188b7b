import { describe, expect, it } from 'vitest'
import { binTotal, dyeRuns, errorClusters } from './histogram-bins'

const bin = (counts: Record<string, number>, errors = 0) => ({ start: 0, counts, errors })

describe('dyeRuns', () => {
  it('joins neighbours of one dye; an empty bin belongs to the surface before it', () => {
    const bins = [bin({ kiosk: 2 }), bin({}), bin({ website: 1, kiosk: 3 }), bin({ website: 4 }), bin({ workshop: 1 })]
    expect(dyeRuns(bins)).toEqual([
      { dye: 'kiosk', from: 0, to: 3 },
      { dye: 'web', from: 3, to: 5 },
    ])
  })
  it('begins with the first surface there is', () => {
    expect(dyeRuns([bin({}), bin({ telegram: 1 })])).toEqual([{ dye: 'telegram', from: 0, to: 2 }])
    expect(dyeRuns([bin({})])).toEqual([{ dye: 'system', from: 0, to: 1 }])
  })
})

describe('errorClusters', () => {
  it('joins errors with at most one quiet bin between them', () => {
    const bins = [0, 1, 0, 2, 0, 0, 1].map((errors) => bin({ api: 3 }, errors))
    expect(errorClusters(bins)).toEqual([
      { from: 1, to: 4, count: 3 },
      { from: 6, to: 7, count: 1 },
    ])
  })
})

describe('binTotal', () => {
  it('adds up the channels', () => expect(binTotal(bin({ kiosk: 2, api: 3 }))).toBe(5))
})
