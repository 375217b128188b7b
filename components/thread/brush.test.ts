import { describe, expect, it } from 'vitest'
import { binAt, edgeAt, keyStep, moveEdge, panRange, spanBins } from './brush'

const range = { from: 20, to: 60 }

describe('moveEdge', () => {
  it('moves one edge and leaves the other', () => {
    expect(moveEdge(range, 'from', 25, 100)).toEqual({ from: 25, to: 60 })
    expect(moveEdge(range, 'to', 55, 100)).toEqual({ from: 20, to: 55 })
  })
  it('stops one bin short of the other edge', () => {
    expect(moveEdge(range, 'from', 99, 100)).toEqual({ from: 59, to: 60 })
    expect(moveEdge(range, 'to', 3, 100)).toEqual({ from: 20, to: 21 })
  })
  it('stops at the ends of the chart, also for Home and End', () => {
    expect(moveEdge(range, 'from', range.from + Number.NEGATIVE_INFINITY, 100).from).toBe(0)
    expect(moveEdge(range, 'to', range.to + Number.POSITIVE_INFINITY, 100).to).toBe(100)
  })
})

describe('panRange', () => {
  it('keeps the length and stays inside', () => {
    expect(panRange(range, 10, 100)).toEqual({ from: 30, to: 70 })
    expect(panRange(range, -50, 100)).toEqual({ from: 0, to: 40 })
    expect(panRange(range, 90, 100)).toEqual({ from: 60, to: 100 })
  })
})

describe('spanBins', () => {
  it('takes two bins in either order, both inside', () => {
    expect(spanBins(8, 25, 100)).toEqual({ from: 8, to: 26 })
    expect(spanBins(25, 8, 100)).toEqual({ from: 8, to: 26 })
    expect(spanBins(99, 120, 100)).toEqual({ from: 99, to: 100 })
  })
})

describe('places on the chart', () => {
  it('finds the bin under and the edge nearest to a place', () => {
    expect(binAt(0.999, 10)).toBe(9)
    expect(binAt(1, 10)).toBe(9)
    expect(binAt(-0.2, 10)).toBe(0)
    expect(edgeAt(0.96, 10)).toBe(10)
    expect(edgeAt(0.94, 10)).toBe(9)
  })
})

describe('keyStep', () => {
  it('moves by one, with Shift by five, and ignores other keys', () => {
    expect(keyStep('ArrowLeft', false)).toBe(-1)
    expect(keyStep('ArrowRight', true)).toBe(5)
    expect(keyStep('End', false)).toBe(Number.POSITIVE_INFINITY)
    expect(keyStep('a', false)).toBeNull()
  })
})
