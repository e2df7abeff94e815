import mammoth from 'mammoth'
import { createTextBuilder, type BlockFacts } from '#shared/imports/text-builder.ts'
import type { ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { inertDocument } from '../../inert-html.ts'
import type { Parse, Parser } from '../../parser.ts'
import { readDom } from '../../read-dom.ts'
import { raiseNumbers, takeOutStruck } from '../../struck-and-raised.ts'
import { finished, refuseTooLong, titleIn } from '../../finished.ts'
import { cardOf, type Properties } from '../card.ts'
import { allOf, attributeOf } from '../xml.ts'
import { writeZip } from '../zip/write-zip.ts'
import { remarksOf, takeOut } from './left-out.ts'
import { blockMark, markBlocks } from './mark-blocks.ts'
import { numberNotes, type NoteNumbers } from './number-notes.ts'
import { readNumbering } from './numbering.ts'
import { openDocx, referencesName, type Docx } from './open-docx.ts'
import { repairPart } from './repair-part.ts'
import { readStyles, type DocxStyles } from './styles.ts'

/** Ids of our own in mammoth's HTML begin so. */
const prefix = 'attache-'

/**
 * Reads a document of Word. Mammoth turns its runs, tables, links and notes into HTML; what a block is, how it is numbered and what is not
 * printed is worked out before, on the XML.
 */
async function read({ bytes, progress }: Parse): Promise<ParsedSource> {
  const { archive, facts, numbers, properties, remarks } = await prepared(await openDocx(bytes), progress)
  progress(0.3)
  const { value, messages } = await mammoth.convertToHtml(
    { arrayBuffer: archive.buffer },
    { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, idPrefix: prefix },
  )
  progress(0.7)
  const builder = createTextBuilder()
  const struck = readHtml(value, builder, facts, numbers)
  const built = builder.built()
  return finished('docx/1', built, {
    card: cardOf(properties, titleIn(built)),
    remarks: [...remarks, ...struck, ...undecodable(messages)],
  })
}

type Prepared = {
  /** What mammoth reads. */
  readonly archive: Uint8Array<ArrayBuffer>
  readonly facts: readonly BlockFacts[]
  readonly numbers: NoteNumbers
  readonly properties: Properties
  readonly remarks: readonly Remark[]
}

/** Works out what mammoth does not tell, and repairs what it would read wrongly. Nothing of the XML is held after it: it takes much memory. */
async function prepared(docx: Docx, progress: Parse['progress']): Promise<Prepared> {
  progress(0.1)
  const main = (await docx.part(docx.main))!
  const notes = {
    footnote: await docx.part(docx.partsOf('footnotes')[0]),
    endnote: await docx.part(docx.partsOf('endnotes')[0]),
  }
  const styles = readStyles(await docx.part(docx.partsOf('styles')[0]))
  const numbering = readNumbering(await docx.part(docx.partsOf('numbering')[0]), styles)
  const texts = [main, notes.footnote, notes.endnote].filter((part) => part !== null)
  refuseTooLong(texts.reduce((sum, part) => sum + lengthOf(part), 0))
  progress(0.2)
  const leftOut = texts.map((part) => {
    const counts = takeOut(part)
    repairPart(part, styles)
    return counts
  })
  const numbers = numberNotes(main, notes, await docx.part(docx.partsOf('settings')[0]))
  const facts = markBlocks(main, styles, numbering)
  return {
    archive: await packed(docx, main, notes),
    facts,
    numbers,
    properties: await propertiesOf(docx, main, styles),
    remarks: await remarksOf(docx, leftOut),
  }
}

function lengthOf(part: Document): number {
  return allOf(part, 't').reduce((sum, { textContent }) => sum + textContent.length, 0)
}

/** The changed parts, and those that mammoth needs beside them, as an archive. Pictures and comments stay behind. */
async function packed(
  docx: Docx,
  main: Document,
  notes: Readonly<Record<'footnote' | 'endnote', Document | null>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: [string, Uint8Array][] = [[docx.main, written(main)]]
  const keep = async (name: string | undefined) => {
    const content = name === undefined ? null : await docx.zip.read(name)
    if (name !== undefined && content) files.push([name, content])
  }
  for (const name of ['[Content_Types].xml', '_rels/.rels', referencesName(docx.main)]) await keep(name)
  for (const kind of ['footnote', 'endnote'] as const) {
    const name = docx.partsOf(`${kind}s`)[0]
    if (name === undefined || !notes[kind]) continue
    files.push([name, written(notes[kind])])
    await keep(referencesName(name))
  }
  return writeZip(files)
}

function written(part: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(part))
}

/** Reads mammoth's HTML: paragraphs by the facts that their bookmarks carry, notes by their numbers. Says what of it was struck through. */
function readHtml(
  html: string,
  builder: ReturnType<typeof createTextBuilder>,
  facts: readonly BlockFacts[],
  numbers: NoteNumbers,
): Remark[] {
  const page = inertDocument(html)
  const struck = takeOutStruck(page)
  raiseNumbers(page)
  for (const box of page.querySelectorAll('input[type="checkbox"]')) {
    box.replaceWith(box.hasAttribute('checked') ? '☒' : '☐')
  }
  for (const back of page.querySelectorAll(`a[href^="#${prefix}footnote-ref-"], a[href^="#${prefix}endnote-ref-"]`)) {
    back.remove()
  }
  const marks = page.querySelectorAll(`a[id^="${prefix}footnote-ref-"], a[id^="${prefix}endnote-ref-"]`)
  for (const mark of marks) {
    mark.textContent = `[${numbers.get(mark.id.slice(prefix.length).replace('-ref', '')) ?? '*'}]`
  }
  const isMark = new Set<Element>(marks)
  readDom(page.body, builder, {
    factsOf: (element) => {
      if (element.tagName === 'LI') {
        return { type: 'list-item', marker: numbers.get(element.id.slice(prefix.length)) ?? '*', level: 1 }
      }
      if (element.tagName !== 'P') return null
      const mark = element.querySelector(`a[id^="${prefix}${blockMark}"]`)
      return (mark && facts[Number(mark.id.slice(prefix.length + blockMark.length))]) ?? null
    },
    styleOf: (element) => (isMark.has(element) ? { style: 'note' } : null),
  })
  return struck === 0 ? [] : [{ code: 'struck-left-out', count: struck }]
}

/** Signs of a font of symbols for which there is no character. */
function undecodable(messages: readonly { readonly message: string }[]): Remark[] {
  const count = messages.filter(({ message }) => message.startsWith('A w:sym element')).length
  return count === 0 ? [] : [{ code: 'undecodable', count }]
}

async function propertiesOf(docx: Docx, main: Document, styles: DocxStyles): Promise<Properties> {
  const core = await docx.part('docProps/core.xml').catch(() => null)
  const value = (name: string) => (core ? (allOf(core, name)[0]?.textContent ?? null) : null)
  // What the document says of its language, unless some of its text is in another.
  const others = allOf(main, 'lang').some((lang) => (attributeOf(lang, 'val') ?? styles.language) !== styles.language)
  return {
    title: value('title'),
    author: value('creator'),
    created: value('created'),
    modified: value('modified'),
    language: value('language') ?? (others ? null : styles.language),
  }
}

export const docx: Parser = { read }
