import { inertXml } from '../inert-html.ts'
import { CannotParse } from '../parser.ts'

/**
 * Parses a part of a document that is XML. Neither format allows document type declarations, which could define entities that expand
 * without end or name files elsewhere, so a part that defines one is refused. A declaration that only names a type does nothing here: the
 * browser fetches none. Throws `CannotParse` if the XML is broken.
 */
export function parseXml(bytes: Uint8Array): Document {
  const written = decodeXml(bytes)
  if (/<!ENTITY|<!DOCTYPE[^>[]*\[/iu.test(written)) throw new CannotParse('damaged')
  const document = inertXml(written)
  if (document.getElementsByTagName('parsererror').length > 0) throw new CannotParse('damaged')
  return document
}

/** Decodes XML by its byte order mark, its zero bytes or its declaration; else it is UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decode('utf-16le', bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return decode('utf-16be', bytes)
  const start = decode('latin1', bytes.subarray(0, 200))
  const label = /^\s*(?:ï»¿)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/u.exec(start)?.[1] ?? 'utf-8'
  return decode(/^utf-?16/iu.test(label) ? 'utf-8' : label, bytes)
}

function decode(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // An encoding that nobody knows.
    throw new CannotParse('damaged')
  }
}

/** All elements of these names, in document order, as a list that stays as it is while the document changes. */
export function allOf(root: Document | Element, ...names: readonly string[]): Element[] {
  return [...root.querySelectorAll(names.map((name) => `*|${name}`).join())]
}

/** The first child of a name; null if there is none. */
export function childOf(parent: Element | null | undefined, name: string): Element | null {
  if (!parent) return null
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === name) return child
  }
  return null
}

/** The child that is reached by going down from name to name; null if the way ends before. */
export function descend(from: Element | null, ...names: readonly string[]): Element | null {
  let at: Element | null = from
  for (const name of names) at = childOf(at, name)
  return at
}

/** The nearest element around a node that has this name; null if there is none. */
export function around(node: Node, name: string): Element | null {
  let at = node.parentElement
  while (at && at.localName !== name) at = at.parentElement
  return at
}

/** The value of an attribute by its name without prefix: documents choose their prefixes. */
export function attributeOf(element: Element | null | undefined, name: string): string | null {
  if (!element) return null
  for (const attribute of element.attributes) if (attribute.localName === name) return attribute.value
  return null
}

/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}
