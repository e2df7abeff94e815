import type { ParsedSource, Remark } from '#shared/imports/parsed-source.ts'
import { createTextBuilder } from '#shared/imports/text-builder.ts'
import { finished, titleIn } from '../../finished.ts'
import { CannotParse, type Parse, type Parser } from '../../parser.ts'
import { cardOf } from '../card.ts'
import { refuseOle } from '../ole.ts'
import { runningHeadsRemark } from '../running-heads.ts'
import { languageOf } from './languages.ts'
import { RtfReader } from './rtf-reader.ts'
import type { Story } from './story.ts'
import { readTokens } from './tokens.ts'

/** Reads a document in Rich Text Format. Why it is not read by a library: docs/decisions/0018-readers-of-documents.md. */
async function read({ bytes, progress }: Parse): Promise<ParsedSource> {
  refuseOle(bytes)
  if (!/^(?:ï»¿)?\s*\{\\rtf/u.test(String.fromCharCode(...bytes.subarray(0, 20)))) throw new CannotParse('damaged')
  const reader = new RtfReader((done) => progress((done / bytes.length) * 0.8))
  readTokens(bytes, reader)
  const { isCut } = reader
  reader.finish()
  const builder = createTextBuilder()
  for (const { facts, runs } of reader.body.blocks) builder.add(facts, runs)
  // Notes may have marks of others, which come after them.
  for (const { marker, story } of reader.notes) {
    const [first, ...more] = story.blocks.filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''))
    if (first) builder.add({ type: 'list-item', level: 1, marker }, first.runs)
    for (const { facts, runs } of more) builder.add(facts, runs)
  }
  const built = builder.built()
  return finished('rtf/1', built, {
    card: cardOf(
      {
        title: reader.properties.get('title') ?? null,
        author: reader.properties.get('author') ?? null,
        created: reader.properties.get('creatim') ?? null,
        modified: reader.properties.get('revtim') ?? null,
        language: onlyLanguage(reader.languages),
      },
      titleIn(built),
    ),
    remarks: remarksOf(reader, isCut),
  })
}

function remarksOf(reader: RtfReader, isCut: boolean): Remark[] {
  const remarks: Remark[] = [
    { code: 'tracked-changes', count: reader.changes },
    { code: 'struck-left-out', count: reader.struck },
    { code: 'comments-left-out', count: reader.comments },
    { code: 'pictures-left-out', count: reader.pictures },
    { code: 'embedded-left-out', count: reader.embedded },
  ]
  return [
    ...remarks.filter(({ count }) => count !== 0),
    ...runningHeadsRemark(reader.runningHeads.flatMap(paragraphsOf)),
    ...(isCut ? [{ code: 'perhaps-incomplete' } as const] : []),
  ]
}

function paragraphsOf(story: Story): string[] {
  return story.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))
}

/** The language of a text that is all in one. */
function onlyLanguage(languages: ReadonlySet<number>): string | null {
  const [first] = languages
  return languages.size === 1 && first !== undefined ? languageOf(first) : null
}

export const rtf: Parser = { read }
