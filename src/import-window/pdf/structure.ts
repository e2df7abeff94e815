/** What the structure tree of a tagged page says about a stretch of its content. */
export type Place = {
  /** The block that it belongs to: content of one block has one number. */
  readonly element: number
  readonly role: 'paragraph' | 'title' | 'heading' | 'item' | 'quotation' | 'note' | 'cell'
  /** The level of a heading, or the depth of an item. */
  readonly level: number
  /** It is the marker of a list item. */
  readonly isLabel: boolean
  /** The table, row and column of a cell. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** A page's structure: places by the number of the marked content. */
export type Structure = ReadonlyMap<number, Place>

/** A node of the tree, as PDF.js hands it over: an element, or a piece of content. */
export type StructureNode =
  | { readonly role: string; readonly children: readonly StructureNode[] }
  | { readonly type: string; readonly id?: string }

/** Elements that are blocks of text. Everything else groups them, or is a part of one. */
const roles: Readonly<Record<string, Place['role']>> = {
  P: 'paragraph',
  Caption: 'paragraph',
  Title: 'title',
  H: 'heading',
  LI: 'item',
  BlockQuote: 'quotation',
  Note: 'note',
  FENote: 'note',
  TH: 'cell',
  TD: 'cell',
}

/** Reads the structure tree of a page. */
export function structureOf(root: StructureNode | null): Structure {
  const places = new Map<number, Place>()
  let [elements, tables] = [0, 0]
  type Around = Place & {
    readonly depth: number
    readonly rows: { count: number } | null
    readonly columns: { count: number } | null
  }
  const visit = (node: StructureNode, around: Around): void => {
    if (!('role' in node)) {
      const content = /_mc(\d+)$/u.exec(node.id ?? '')?.[1]
      if (content !== undefined && around.element > 0) places.set(Number(content), placeOf(around))
      return
    }
    let inside = around
    const role = roles[node.role] ?? (/^H[1-6]$/u.test(node.role) ? 'heading' : undefined)
    if (node.role === 'L') inside = { ...inside, depth: inside.depth + 1 }
    else if (node.role === 'Table')
      inside = { ...inside, cell: { table: ++tables, row: -1, column: -1 }, rows: { count: 0 } }
    else if (node.role === 'TR' && inside.cell && inside.rows)
      inside = { ...inside, cell: { ...inside.cell, row: inside.rows.count++ }, columns: { count: 0 } }
    else if (node.role === 'Lbl') inside = { ...inside, isLabel: inside.role === 'item' }
    else if (role === 'cell' && inside.cell && inside.columns)
      inside = { ...inside, element: ++elements, role, cell: { ...inside.cell, column: inside.columns.count++ } }
    else if (role !== undefined && role !== 'cell' && inside.role !== 'cell') {
      // The first paragraph of an item, a quotation or a note is that item, quotation or note.
      const isPart =
        role === 'paragraph' && inside.role !== 'paragraph' && inside.role !== 'heading' && inside.element > 0
      const level = role === 'heading' ? Number(node.role.slice(1)) || 1 : inside.depth
      inside = isPart ? inside : { ...inside, element: ++elements, role, level }
    }
    for (const child of node.children) visit(child, inside)
  }
  if (root)
    visit(root, {
      element: 0,
      role: 'paragraph',
      level: 0,
      isLabel: false,
      cell: null,
      depth: 0,
      rows: null,
      columns: null,
    })
  return places
}

function placeOf({ element, role, level, isLabel, cell }: Place): Place {
  return { element, role, level, isLabel, cell: role === 'cell' ? cell : null }
}

/** Most of what stands on a page must be tagged for its structure to be believed. */
const taggedShare = 0.9

/** The structure, if it covers the content; else none. `contents` are the numbers of the marked content of each glyph. */
export function believable(structure: Structure, contents: readonly (number | null)[]): Structure | null {
  const tagged = contents.filter((content) => content !== null && structure.has(content)).length
  return contents.length > 0 && tagged >= taggedShare * contents.length ? structure : null
}
