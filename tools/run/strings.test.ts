import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSync } from 'vite'

const renderer = join(import.meta.dirname, '../../src/renderer/src')

/** Every capability of the renderer: the folders of the features, and those beside them. */
const capabilities = readdirSync(renderer, { withFileTypes: true })
  .flatMap((entry) => {
    if (!entry.isDirectory()) return []
    return entry.name === 'features'
      ? readdirSync(join(renderer, 'features')).map((feature) => `features/${feature}`)
      : entry.name
  })
  .toSorted()

/** Attributes and props that the user reads or hears. */
const readAttribute = /^(?:aria-label|aria-description|placeholder|title|alt|label|listLabel|note|add|removal|words)$/u
/** The same in objects: options, notices, columns. */
const readProperty = /^(?:label|title|message|words|placeholder|head|note|hint|text)$/u
/** What these functions get is said to the user. */
const tells = /^(?:announce|setProblem|setRefusal|counted|plural)$/u
/** Three words in a row are a sentence, wherever they stand: in a constant, or given back by a function. */
const sentence = /\p{L}+,? \p{L}+,? \p{L}+/u
/** What is given to these is a selector. */
const finds = /^(?:querySelector(?:All)?|closest|matches)$/u
/** The names of keys on caps, which are no sentences. */
const keyCaps = /^(?:kbd|KeyCap)$/u
/** The id of a command: "note.save". */
const commandId = /^[a-z-]+\.[a-zA-Z]+$/u

/** What shows the value that stands in it. */
const handsOn =
  /^(?:JSXFragment|JSXExpressionContainer|LogicalExpression|TemplateLiteral|ParenthesizedExpression|ArrowFunctionExpression|ArrayExpression)$/u

type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown }

/** The words that a component or function shows and that do not come from a file of strings: "line: words". */
function findWords(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code)
  expect(errors).toEqual([])
  const found: string[] = []
  const say = (start: number, words: unknown) => {
    if (typeof words === 'string' && /\p{L}/u.test(words) && !commandId.test(words))
      found.push(`${code.slice(0, start).split('\n').length}: ${words.trim()}`)
  }
  const visit = (value: unknown, shown: boolean): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, shown))
    if (!isNode(value)) return
    const { type } = value
    const [name, callee] = [nameOf(value['name'] ?? value['key']), nameOf(value['callee'])]
    if (type === 'JSXText') return say(value.start, value['value'])
    if (type === 'Literal')
      return shown || sentence.test(String(value['value'])) ? say(value.start, value['value']) : undefined
    if (type === 'TemplateLiteral' && (shown || sentence.test(textOf(value)))) say(value.start, textOf(value))
    if (type === 'NewExpression' || type === 'ImportDeclaration' || name === 'className') return
    if (type === 'AssignmentExpression' && isStyle(value['left'])) return
    if (type === 'JSXElement') {
      visit(value['openingElement'], false)
      return keyCaps.test(nameOf(value['openingElement'])) ? undefined : visit(value['children'], true)
    }
    if (type === 'JSXAttribute') return visit(value['value'], readAttribute.test(name))
    if (type === 'Property') return visit(value['value'], readProperty.test(name))
    if (type === 'CallExpression' && finds.test(callee)) return visit(value['callee'], false)
    if (type === 'CallExpression') return visit([value['callee'], value['arguments']], tells.test(callee))
    // What is only compared, looked up or declared is not shown.
    if (type === 'ConditionalExpression') {
      visit(value['test'], false)
      return visit([value['consequent'], value['alternate']], shown)
    }
    const isShown = shown && handsOn.test(type)
    for (const [field, child] of Object.entries(value)) if (field !== 'type') visit(child, isShown)
  }
  visit(program, false)
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** `element.style.inset`: what is assigned to it is CSS. */
function isStyle(value: unknown): boolean {
  return isNode(value) && nameOf(value['object']) === 'style'
}

/** The name of an attribute, a property, an element or a called function; of `state.announce` the last one. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isNode(value)) return ''
  return nameOf(value['name'] ?? value['property'] ?? value['value'])
}

function textOf(template: Node): string {
  return (template['quasis'] as readonly { readonly value: { readonly raw: string } }[])
    .map(({ value }) => value.raw)
    .join('…')
}

test.each([
  ['<p>Nothing here yet</p>', 'Nothing here yet'],
  ['<p>{isNew ? "New" : name}</p>', 'New'],
  ['<p>{count > 0 && `${count} more`}</p>', '… more'],
  ['<input aria-label="Name" />', 'Name'],
  ['<input placeholder={isEmpty ? "find" : other} />', 'find'],
  ['<Sheet title={`Edit ${name}`} />', 'Edit …'],
  ['<p><KeyOf command="tags.new" /> makes one</p>', 'makes one'],
  ['state.getState().announce(done ? "Done" : failed)', 'Done'],
  ['showNotice({ kind: "info", message: `${name} was deleted.` })', '… was deleted.'],
  ['const whenSaved = "It stands where it was."', 'It stands where it was.'],
  ['facet("tags", { words: (tag) => (tag === null ? "none" : tag) })', 'none'],
  ['const field = { name: "from", label: "From" }', 'From'],
])('finds the words in %s', (code, words) => {
  expect(findWords('A.tsx', code)).toEqual([`1: ${words}`])
})

test.each([
  '<p className="quiet" dir="auto">{strings.none} · {count}</p>',
  '<kbd>Esc</kbd>',
  '<KeyCap>Shift ↵</KeyCap>',
  '<span>{kind === "person" ? strings.person : name}</span>',
  '<ul>{rows.map((row) => <li key={`row ${row.id}`}>{row.name}</li>)}</ul>',
  'openDialog({ kind: "merge-actors", actor })',
  'client.mutate("updateActor", { id, name })',
  'throw new Error("the list is not mounted")',
  'field.querySelector(":is(.finder input, textarea)")',
  'element.style.containIntrinsicSize = `auto none auto ${height}px`',
  'const keys = { note: ["note.save", "help.keys"] }',
  'import { a } from "./a.ts"',
])('lets %s be', (code) => {
  expect(findWords('A.tsx', code)).toEqual([])
})

test.each(capabilities)('all words on screen of %s stand in its strings', (folder) => {
  const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: renderer })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(?:\.test|\/strings|\/fixtures)\.tsx?$/u.test(file))
  expect(files.length).toBeGreaterThan(0)
  const found = files.flatMap((file) =>
    findWords(file, readFileSync(join(renderer, file), 'utf8')).map((words) => `${file}:${words}`),
  )
  expect(found).toEqual([])
})

test('no style sheet holds words', () => {
  // An escape such as '\200e' is no word.
  const words = /content:\s*(?:'[^'\\]*\p{L}|"[^"\\]*\p{L})/u
  const sheets = globSync('**/*.css', { cwd: renderer })
  expect(sheets.filter((file) => words.test(readFileSync(join(renderer, file), 'utf8')))).toEqual([])
})
