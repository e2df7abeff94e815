import { createHash } from 'node:crypto'
import { parseSync, type ESTree } from 'vite'
import { editsAt, type Edit } from './mutators.ts'

/** A fault that can be put into a file: one edit of its text. */
export type Mutant = Edit & {
  /** Relative to the root folder, with `/`. */
  readonly file: string
  /** The line of `start`, counted from 1. */
  readonly line: number
  /** The names of the functions around it, outermost first, joined by `.`; empty for the code of the module. */
  readonly within: string
  /** What is replaced, and by what, each on one line. */
  readonly from: string
  readonly to: string
  /** Says which mutant this is, in words that stay the same while other parts of the file change. */
  readonly key: string
  /** Where a marker goes that tells which tests come by. */
  readonly mark: Mark
}

/**
 * The statement around a mutant, or the expression that is the body of an arrow function. A marker stands `before` a statement of a
 * block; another statement gets `braces` around both; before an expression it is an operand of a `comma`.
 */
export type Mark = { readonly start: number; readonly end: number; readonly how: 'before' | 'braces' | 'comma' }

/** All mutants of a TypeScript file, in the order of its text. Types, imports and what can never run offer none. */
export function findMutants(file: string, text: string): Mutant[] {
  const { program, comments, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} could not be parsed: ${errors[0]?.message}`)
  const source = blankOut(text, comments)
  const lineStarts = [...text.matchAll(/\n/gu)].map(({ index }) => index + 1)
  const seen = new Set<string>()
  const nths = new Map<string, number>()
  const found: Mutant[] = []
  const visit: Visit = (node, parent, names, mark) => {
    for (const edit of editsAt({ node, parent, source }).map((one) => keepApart(one, mark))) {
      const at = `${edit.start} ${edit.end} ${edit.text}`
      if (seen.has(at)) continue
      seen.add(at)
      const within = names.join('.')
      const from = oneLine(text.slice(edit.start, edit.end))
      const to = oneLine(edit.text)
      const name = [file, within, edit.operator, `${from} → ${to}`].join(' | ')
      const nth = (nths.get(name) ?? 0) + 1
      nths.set(name, nth)
      found.push({
        ...edit,
        file,
        line: lineStarts.filter((start) => start <= edit.start).length + 1,
        within,
        from,
        to,
        key: nth === 1 ? name : `${name} | ${nth}`,
        mark,
      })
    }
  }
  walk(program, null, { names: [], mark: { start: 0, end: 0, how: 'before' } }, visit)
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * `count` of the mutants, chosen by the seed. Each mutant's place in the draw depends on its own key alone, so that a sample
 * changes little when the code around it does.
 */
export function drawSample(mutants: readonly Mutant[], count: number, seed: string): Mutant[] {
  const place = (mutant: Mutant) => createHash('sha256').update(`${seed}\n${mutant.key}`).digest('hex')
  return mutants
    .map((mutant) => ({ mutant, at: place(mutant) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant)
}

/** The text of the file with this mutant in it. */
export function mutate(text: string, { start, end, text: instead }: Edit): string {
  return text.slice(0, start) + instead + text.slice(end)
}

/** A statement that began with a bracket would go on with the line before it, which ends without a semicolon. */
function keepApart(edit: Edit, mark: Mark): Edit {
  const begins = mark.how === 'before' && mark.start === edit.start && edit.text.startsWith('(')
  return begins ? { ...edit, text: `;${edit.text}` } : edit
}

/** The text of the file with a marker for each mark: a call of `__reached` with the mark's place in the list. */
export function insertMarks(text: string, marks: readonly Mark[], name: (index: number) => string): string {
  const insertions = marks.flatMap(({ start, end, how }, index) => {
    const size = end - start
    const [before, after] = {
      before: [`${name(index)};`, ''],
      braces: [`{${name(index)};`, '}'],
      comma: [`(${name(index)},`, ')'],
    }[how] as [string, string]
    // Of markers that begin in one place the outer one comes first; of those that end in one place, the inner one.
    return [
      { at: start, order: 1e9 - size, text: before },
      { at: end, order: size - 1e9, text: after },
    ]
  })
  let marked = ''
  let from = 0
  for (const one of insertions.sort((a, b) => a.at - b.at || a.order - b.order)) {
    marked += text.slice(from, one.at) + one.text
    from = one.at
  }
  return marked + text.slice(from)
}

type Around = { readonly names: readonly string[]; readonly mark: Mark }
type Visit = (node: ESTree.Node, parent: ESTree.Node | null, names: readonly string[], mark: Mark) => void

/** Nodes of TypeScript that hold a value that runs. All others whose type begins with TS are types. */
const wrappers = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
])
const skipped = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments'])

function walk(node: ESTree.Node, parent: ESTree.Node | null, around: Around, visit: Visit): void {
  if (neverRuns(node)) return
  const mark = markOf(node, parent) ?? around.mark
  const name = nameOf(node, parent)
  const inside = { names: name === null ? around.names : [...around.names, name], mark }
  visit(node, parent, inside.names, markInside(node) ?? mark)
  for (const [key, value] of Object.entries(node)) {
    if (skipped.has(key)) continue
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value as unknown])
      if (isNode(child)) walk(child, node, inside, visit)
  }
}

function markOf({ type, start, end }: ESTree.Node, parent: ESTree.Node | null): Mark | null {
  if (parent?.type === 'ArrowFunctionExpression' && parent.body.start === start && type !== 'BlockStatement')
    return { start, end, how: 'comma' }
  if (type === 'BlockStatement' || parent === null) return null
  if (parent.type === 'Program' || parent.type === 'BlockStatement' || parent.type === 'SwitchCase')
    return type.endsWith('Statement') || type.endsWith('Declaration') ? { start, end, how: 'before' } : null
  return type.endsWith('Statement') ? { start, end, how: 'braces' } : null
}

/** A block is reached if its first statement is, an arrow function if its body is. */
function markInside(node: ESTree.Node): Mark | null {
  if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement')
    return { start: node.body.start, end: node.body.end, how: 'comma' }
  const first =
    node.type === 'BlockStatement' ? node.body[0] : node.type === 'SwitchCase' ? node.consequent[0] : undefined
  if (!first || first.type === 'BlockStatement') return null
  return { start: first.start, end: first.end, how: 'before' }
}

function neverRuns(node: ESTree.Node): boolean {
  if (node.type.startsWith('TS')) return !wrappers.has(node.type)
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true
  // The words of an error that says a bug was met are strings, and no test waits for them.
  if (node.type === 'ThrowStatement')
    return node.argument.type === 'NewExpression' && isErrorClass(node.argument.callee)
  return (
    callsAssertNever(node) ||
    (node.type === 'ReturnStatement' && node.argument !== null && callsAssertNever(node.argument))
  )
}

function isErrorClass(callee: ESTree.Node): boolean {
  return callee.type === 'Identifier' && /^(?:Type|Range)?Error$/u.test(callee.name)
}

function callsAssertNever(node: ESTree.Node): boolean {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'assertNever'
}

function nameOf(node: ESTree.Node, parent: ESTree.Node | null): string | null {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return node.id?.name ?? null
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return null
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  if ((parent?.type === 'Property' || parent?.type === 'MethodDefinition') && parent.key.type === 'Identifier')
    return parent.key.name
  return null
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function blankOut(text: string, comments: readonly { readonly start: number; readonly end: number }[]): string {
  let blanked = text
  for (const { start, end } of comments)
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end)
  return blanked
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line
}
