import type { ESTree } from 'vite'

/** One change to the text of a file: `text` in the place of the characters from `start` to `end`. */
export type Edit = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly operator: Operator
}

export type Operator =
  | 'arithmetic'
  | 'array'
  | 'assignment'
  | 'block'
  | 'boolean'
  | 'comparison'
  | 'condition'
  | 'logic'
  | 'method'
  | 'negation'
  | 'optional'
  | 'return'

/** A node of the syntax tree (ESTree with TypeScript, as oxc parses it), its parent, and the text it was parsed from. */
export type Place = {
  readonly node: ESTree.Node
  readonly parent: ESTree.Node | null
  /** The source with its comments blanked out, so that an operator can be looked up between two operands. */
  readonly source: string
}

const swaps: Readonly<Record<string, readonly [Operator, ...string[]]>> = {
  '<': ['comparison', '<=', '>='],
  '<=': ['comparison', '<', '>'],
  '>': ['comparison', '>=', '<='],
  '>=': ['comparison', '>', '<'],
  '===': ['comparison', '!=='],
  '!==': ['comparison', '==='],
  '==': ['comparison', '!='],
  '!=': ['comparison', '=='],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
  '&&': ['logic', '||'],
  '||': ['logic', '&&'],
  '??': ['logic', '&&'],
  '+=': ['assignment', '-='],
  '-=': ['assignment', '+='],
  '*=': ['assignment', '/='],
  '/=': ['assignment', '*='],
  '&&=': ['assignment', '||='],
  '||=': ['assignment', '&&='],
  '??=': ['assignment', '&&='],
}

/** A method that is called instead; null takes the call away and leaves the object it is called on. */
const methods: Readonly<Record<string, string | null>> = {
  filter: null,
  slice: null,
  sort: null,
  toSorted: null,
  reverse: null,
  toReversed: null,
  trim: null,
  trimStart: null,
  trimEnd: null,
  toLowerCase: null,
  toUpperCase: null,
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  findLastIndex: 'findIndex',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
}
const mathMethods: Readonly<Record<string, string>> = { min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' }

/** The changes that can be made at one node, without those that its children offer. */
export function editsAt(place: Place): Edit[] {
  return [...editsOfExpression(place), ...editsOfCondition(place), ...editsOfBody(place)]
}

function editsOfExpression({ node, parent, source }: Place): Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
      // A sum of strings is text, not arithmetic.
      if (node.operator === '+' && (isText(node.left) || isText(node.right))) return []
      return swapOperator(node, node.left, node.operator, node.right, source)
    case 'LogicalExpression':
      return swapOperator(node, node.left, node.operator, node.right, source)
    case 'AssignmentExpression':
      return swapOperator(node, node.left, node.operator, node.right, source, ['', ''])
    case 'UnaryExpression':
      if (node.operator === '!') return [replace(node, `(${textOf(node.argument, source)})`, 'negation')]
      if (node.operator === '-') return [replace(node, `+${textOf(node.argument, source)}`, 'arithmetic')]
      return []
    case 'UpdateExpression': {
      // Counting the wrong way in the head of a loop only makes it endless.
      if (parent?.type === 'ForStatement') return []
      const at = node.prefix ? node.start : node.end - 2
      return [{ start: at, end: at + 2, text: node.operator === '++' ? '--' : '++', operator: 'assignment' }]
    }
    case 'Literal':
      return typeof node.value === 'boolean' ? [replace(node, String(!node.value), 'boolean')] : []
    case 'ArrayExpression':
      return node.elements.length > 0 ? [replace(node, '[]', 'array')] : []
    case 'MemberExpression':
      return node.optional ? dropOptional(node.object, node.computed ? '' : '.', source) : []
    case 'CallExpression':
      return [...(node.optional ? dropOptional(node.callee, '', source) : []), ...swapMethod(node, source)]
    default:
      return []
  }
}

function editsOfCondition({ node }: Place): Edit[] {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return [replace(node.test, 'true', 'condition'), replace(node.test, 'false', 'condition')]
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [replace(node.test, 'false', 'condition')]
    case 'ForStatement':
      return node.test ? [replace(node.test, 'false', 'condition')] : []
    default:
      return []
  }
}

function editsOfBody({ node, parent }: Place): Edit[] {
  switch (node.type) {
    case 'ReturnStatement':
      return node.argument ? insteadOf(node.argument) : []
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? [] : insteadOf(node.body)
    case 'SwitchCase': {
      const [first] = node.consequent
      const last = node.consequent.at(-1)
      if (!first || !last || (first.type === 'ReturnStatement' && first === last)) return []
      return [{ start: first.start, end: last.end, text: 'break', operator: 'block' }]
    }
    case 'BlockStatement': {
      if (node.body.length === 0 || parent === null) return []
      // The same as the value that is returned, and the same as a condition that is never met.
      if (node.body.length === 1 && node.body[0]?.type === 'ReturnStatement') return []
      if (parent.type === 'IfStatement' && parent.consequent === node && parent.alternate === null) return []
      if (parent.type === 'WhileStatement' || parent.type === 'DoWhileStatement' || parent.type === 'ForStatement')
        return []
      return [replace(node, '{}', 'block')]
    }
    default:
      return []
  }
}

/** What a function may return instead of a value: the two truths where the value is one, else nothing. */
function insteadOf(value: ESTree.Node): Edit[] {
  const bare = unwrap(value)
  if (bare.type === 'Identifier' && bare.name === 'undefined') return []
  if (bare.type === 'Literal') return bare.value === null ? [replace(value, '({})', 'return')] : []
  if (isTruth(bare)) return [replace(value, 'true', 'return'), replace(value, 'false', 'return')]
  if (bare.type === 'ConditionalExpression') return []
  return [replace(value, 'undefined', 'return')]
}

function isTruth(node: ESTree.Node): boolean {
  if (node.type === 'BinaryExpression') return /^[=!<>]|^in$|^instanceof$/u.test(node.operator)
  if (node.type === 'UnaryExpression') return node.operator === '!'
  return node.type === 'LogicalExpression' && node.operator !== '??'
}

// In brackets, since `??` may not stand beside `&&` without them.
function swapOperator(
  node: ESTree.Node,
  left: ESTree.Node,
  operator: string,
  right: ESTree.Node,
  source: string,
  [open, close] = ['(', ')'],
): Edit[] {
  const [kind, ...others] = swaps[operator] ?? []
  if (!kind) return []
  const at = source.indexOf(operator, left.end)
  const first = left.type === 'LogicalExpression' ? `(${textOf(left, source)})` : textOf(left, source)
  const gap = source.slice(left.end, at)
  const rest = source.slice(at + operator.length, right.end)
  return others.map((other) => replace(node, `${open}${first}${gap}${other}${rest}${close}`, kind))
}

function swapMethod(node: ESTree.CallExpression, source: string): Edit[] {
  const callee = node.callee
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return []
  const { name, start, end } = callee.property
  const onMath = callee.object.type === 'Identifier' && callee.object.name === 'Math'
  const other = onMath ? mathMethods[name] : Object.hasOwn(methods, name) ? methods[name] : undefined
  if (other === undefined) return []
  if (other !== null) return [{ start, end, text: other, operator: 'method' }]
  return [replace(node, textOf(callee.object, source), 'method')]
}

function dropOptional(object: ESTree.Node, text: string, source: string): Edit[] {
  const at = source.indexOf('?.', object.end)
  return [{ start: at, end: at + 2, text, operator: 'optional' }]
}

function replace(node: ESTree.Node, text: string, operator: Operator): Edit {
  return { start: node.start, end: node.end, text, operator }
}

function textOf(node: ESTree.Node, source: string): string {
  return source.slice(node.start, node.end)
}

function isText(node: ESTree.Node): boolean {
  return (
    node.type === 'TemplateLiteral' ||
    (node.type === 'Literal' && typeof node.value === 'string') ||
    (node.type === 'BinaryExpression' && node.operator === '+' && (isText(node.left) || isText(node.right)))
  )
}

function unwrap(node: ESTree.Node): ESTree.Node {
  if (node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression') return unwrap(node.expression)
  if (node.type === 'TSSatisfiesExpression' || node.type === 'TSNonNullExpression') return unwrap(node.expression)
  return node
}
