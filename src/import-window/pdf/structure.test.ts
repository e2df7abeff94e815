import { describe, expect, it } from 'vitest'
import { believable, structureOf, type StructureNode } from './structure.ts'

let next = 0
const content = (): StructureNode => ({ type: 'content', id: `p1R_mc${next++}` })
const element = (role: string, ...children: StructureNode[]): StructureNode => ({ role, children })

/** The places of the pieces of content of a tree, in its order. */
function placesIn(build: () => StructureNode[]) {
  next = 0
  return [...structureOf(element('Root', ...build())).values()]
}

describe('the structure of a tagged page', () => {
  it('tells headings with their levels', () => {
    const places = placesIn(() => [
      element('H1', content()),
      element('Sect', element('H3', element('Span', content()))),
    ])
    expect(places).toMatchObject([
      { role: 'heading', level: 1 },
      { role: 'heading', level: 3 },
    ])
  })

  it('keeps content of one paragraph together and paragraphs apart', () => {
    const [a, b, c] = placesIn(() => [element('P', content(), element('Link', content())), element('P', content())])
    expect(a!.element).toBe(b!.element)
    expect(c!.element).not.toBe(a!.element)
  })

  it('tells items of lists by their depth, with their markers', () => {
    const places = placesIn(() => [
      element(
        'L',
        element(
          'LI',
          element('Lbl', content()),
          element('LBody', element('P', content()), element('L', element('LI', content()))),
        ),
      ),
    ])
    expect(places).toMatchObject([
      { role: 'item', level: 1, isLabel: true },
      { role: 'item', level: 1, isLabel: false },
      { role: 'item', level: 2 },
    ])
    expect(places[0]!.element).toBe(places[1]!.element)
    expect(places[2]!.element).not.toBe(places[1]!.element)
  })

  it('tells the rows and columns of tables, whatever is in the cells', () => {
    const row = () =>
      element('TR', element('TH', element('P', content())), element('TD', content(), element('P', content())))
    const places = placesIn(() => [element('Table', element('TBody', row(), row())), element('Table', row())])
    expect(places.map(({ cell }) => cell && [cell.table, cell.row, cell.column])).toEqual([
      [1, 0, 0],
      [1, 0, 1],
      [1, 0, 1],
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 1],
      [2, 0, 0],
      [2, 0, 1],
      [2, 0, 1],
    ])
  })

  it('is believed if it covers most of the content', () => {
    const structure = structureOf(element('Root', element('P', { type: 'content', id: 'p1R_mc0' })))
    expect(believable(structure, [0, 0, 0, 0, 0, 0, 0, 0, 0, null])).toBe(structure)
    expect(believable(structure, [0, 0, null, null])).toBeNull()
    expect(believable(structure, [])).toBeNull()
  })
})
