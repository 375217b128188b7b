import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interactionSchema } from '@/lib/pipeline/schema'
import { ImportError } from './import-error'
import { brief, click, el, event, happen, meta, type Node, read, start, text } from './rrweb.fixture'

describe('hostile recordings', () => {
  it('nests as deep as a page can', () => {
    let deep = el(1000, 'button', {}, text(999, 'Deep'))
    for (let id = 1001; id < 21_000; id++) deep = el(id, 'div', {}, deep)
    expect(brief(read(...start(deep), click(1000)))).toEqual(['navigate', 'click Deep'])
  })

  it('ends in time with very many siblings, changes and clicks', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => el(100 + i, 'button', {}, text(50_000 + i, `Row ${i}`)))
    const adds = Array.from({ length: 10_000 }, (_, i) => ({
      parentId: 6,
      nextId: 100 + i,
      node: el(200_000 + i, 'p'),
    }))
    const interactions = read(
      ...start(...rows),
      happen(0, { adds, removes: [], texts: [], attributes: [] }),
      ...Array.from({ length: 1000 }, (_, i) => click(100 + i * 10)),
    )
    expect(interactions).toHaveLength(1001)
  })

  it('whatever changes a page, it is read into sound interactions or refused in words', () => {
    const id = fc.integer({ min: 1, max: 14 })
    const anyId = fc.oneof({ weight: 9, arbitrary: id }, { weight: 1, arbitrary: fc.constantFrom(null, 99, 'x', -1) })
    const node = fc.letrec<{ node: Node }>((tie) => ({
      node: fc.record({
        id: id as fc.Arbitrary<number>,
        type: fc.constantFrom(0, 2, 3),
        tagName: fc.constantFrom('div', 'button', 'input', 'label', 'iframe', ''),
        attributes: fc.dictionary(
          fc.constantFrom('id', 'for', 'name', 'role', 'type', 'aria-labelledby'),
          fc.jsonValue(),
        ),
        childNodes: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })) as fc.Arbitrary<
          Node[]
        >,
        textContent: fc.string(),
        isShadow: fc.boolean(),
      }),
    })).node
    const change = fc.record({
      source: fc.constant(0),
      adds: fc.array(fc.record({ parentId: anyId, nextId: anyId, node }), { maxLength: 4 }),
      removes: fc.array(fc.record({ id: anyId, parentId: anyId }), { maxLength: 3 }),
      texts: fc.array(fc.record({ id: anyId, value: fc.string() }), { maxLength: 2 }),
      attributes: fc.array(fc.record({ id: anyId, attributes: fc.oneof(fc.jsonValue(), fc.constant({ id: 'a' })) }), {
        maxLength: 2,
      }),
    })
    const act = fc.record({ source: fc.constantFrom(2, 3, 5), type: fc.constantFrom(2, 3, 4), id, text: fc.string() })
    const data = fc.oneof(
      { weight: 4, arbitrary: change },
      { weight: 4, arbitrary: act },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    fc.assert(
      fc.property(node, fc.array(data, { maxLength: 12 }), (root, all) => {
        const events = [meta('https://x.test/'), event(2, { node: root }), ...all.map((one) => event(3, one))]
        try {
          for (const interaction of read(...events)) interactionSchema.parse(interaction)
        } catch (error) {
          if (!(error instanceof ImportError)) throw error
        }
      }),
      { numRuns: 60 },
    )
  })
})
