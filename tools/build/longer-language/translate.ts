import { parseSync } from 'vite'

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown }
type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** Attributes that the user reads or hears; all others are for the code. */
const readAttribute = /^(?:aria-label|aria-description|placeholder|title|alt|label)$/u
/** The names of keys stand on caps in every language. */
const keyCaps = /^(?:kbd|KeyCap)$/u
/** The members of a command that are shown. */
const readMember = /^(?:label|short)$/u
/** Tables of words that stand with the domain. */
const wordTable = /(?:Words?|Title)$/u

/** Translates every word that a file of strings (`strings.ts`, `strings.tsx`) holds. `code` is TypeScript, and so is what is returned. */
export function translateStrings(file: string, code: string, words: (text: string) => string): string {
  const edits: Edit[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    const { type } = value
    if (type === 'Literal' || type === 'JSXText' || type === 'TemplateElement')
      return void edits.push(...editsOf(value, code, words))
    // Types, what is compared, names of members and of intl formats are for the code.
    if (type === 'ImportDeclaration' || type === 'BinaryExpression' || type === 'NewExpression') return
    if (type.startsWith('TS')) return visit(value['expression'])
    if (type === 'SwitchCase') return visit(value['consequent'])
    if (type === 'Property') return visit(value['value'])
    if (type === 'MemberExpression') return visit(value['object'])
    if (type === 'JSXElement' && keyCaps.test(nameOf(value['openingElement']))) return
    if (type === 'JSXAttribute') return readAttribute.test(nameOf(value)) ? visit(value['value']) : undefined
    for (const [field, child] of Object.entries(value)) if (field !== 'type') visit(child)
  }
  visit(parse(file, code))
  return edited(code, edits)
}

/** Translates the tables of words that a file of the domain holds (`claimKindWord`), and the labels of its commands. */
export function translateTables(file: string, code: string, words: (text: string) => string): string {
  const edits: Edit[] = []
  const visit = (value: unknown, isShown: boolean): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, isShown))
    if (!isNode(value)) return
    const { type } = value
    if (type === 'Literal' && isShown) return void edits.push(...editsOf(value, code, words))
    if (type === 'VariableDeclarator') {
      const isTable = wordTable.test(nameOf(value['id'])) && /^(?:Object|TSSat|TSAs)/u.test(typeOf(value['init']))
      return visit(value['init'], isTable)
    }
    if (type === 'Property') return visit(value['value'], isShown || isLabel(file, value))
    if (type.startsWith('TS') && !type.endsWith('Expression')) return
    for (const [field, child] of Object.entries(value)) if (field !== 'type') visit(child, isShown)
  }
  visit(parse(file, code), false)
  return edited(code, edits)
}

function isLabel(file: string, property: Node): boolean {
  return file.endsWith('-commands.ts') && readMember.test(nameOf(property['key']))
}

function parse(file: string, code: string): unknown {
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`)
  return program
}

/** The words of a literal, written as code again. */
function editsOf({ type, start, end, value }: Node, code: string, words: (text: string) => string): Edit[] {
  if (type === 'TemplateElement') {
    const { cooked } = value as { readonly cooked: string }
    // Some parsers count the signs around it (`, ${, }) to it.
    const from = code.indexOf((value as { readonly raw: string }).raw, start)
    const text = words(cooked).replaceAll(/[`\\]|\$\{/gu, (sign) => `\\${sign}`)
    return text === cooked ? [] : [{ start: from, end: from + (value as { readonly raw: string }).raw.length, text }]
  }
  if (typeof value !== 'string' || words(value) === value) return []
  if (type !== 'JSXText') {
    const isAttribute = code[start - 1] === '='
    const text = JSON.stringify(words(value))
    return [{ start, end, text: isAttribute ? `{${text}}` : text }]
  }
  // Lines of JSX are one sentence: their breaks are spaces, and those at the ends are none.
  const text = value.replaceAll(/^\s*\n\s*|\s*\n\s*$/gu, '').replaceAll(/\s*\n\s*/gu, ' ')
  return [{ start, end, text: `{${JSON.stringify(words(text))}}` }]
}

function edited(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => `${text.slice(0, edit.start)}${edit.text}${text.slice(edit.end)}`, code)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function typeOf(value: unknown): string {
  return isNode(value) ? value.type : ''
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value
  return isNode(value) ? nameOf(value['name'] ?? value['value']) : ''
}
