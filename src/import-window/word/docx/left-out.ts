import type { Remark } from '#shared/imports/parsed-source.ts'
import { runningHeadsRemark } from '../running-heads.ts'
import { allOf, around } from '../xml.ts'
import type { Docx } from './open-docx.ts'

/** How many of each are in a part. */
export type LeftOut = { readonly pictures: number; readonly embedded: number; readonly changes: number }

/** Takes pictures, charts, drawings and embedded documents out of a part, so that nothing of them is read, and counts them. */
export function takeOut(part: Document): LeftOut {
  const changes = allOf(part, 'ins', 'del', 'moveFrom', 'moveTo').filter(isOfText).length
  const objects = allOf(part, 'object', 'altChunk')
  for (const object of objects) object.remove()
  // The fallback of an alternative shows the same picture again.
  const fallbacks = allOf(part, 'Fallback').filter((one) => allOf(one, 'blip', 'imagedata').length > 0)
  for (const fallback of fallbacks) {
    const hasChoice = around(fallback, 'AlternateContent')?.querySelector('*|blip') !== null
    if (hasChoice) for (const picture of allOf(fallback, 'blip', 'imagedata')) picture.remove()
  }
  const charts = allOf(part, 'chart', 'relIds').filter((one) => around(one, 'graphicData') !== null)
  const pictures = allOf(part, 'blip', 'imagedata')
  for (const picture of pictures) picture.remove()
  return { pictures: pictures.length, embedded: objects.length + charts.length, changes }
}

/** Whether a tracked change is one of text: a formula has properties of the same names. */
function isOfText({ namespaceURI }: Element): boolean {
  return namespaceURI?.includes('wordprocessingml') === true
}

/** What is said of a document's parts that are no part of its text. */
export async function remarksOf(docx: Docx, parts: readonly LeftOut[]): Promise<Remark[]> {
  const sum = (count: (one: LeftOut) => number) => parts.reduce((all, one) => all + count(one), 0)
  const remarks: Remark[] = [
    { code: 'tracked-changes', count: sum(({ changes }) => changes) },
    { code: 'comments-left-out', count: await countComments(docx) },
    { code: 'pictures-left-out', count: sum(({ pictures }) => pictures) },
    { code: 'embedded-left-out', count: sum(({ embedded }) => embedded) },
  ]
  return [...remarks.filter(({ count }) => count !== 0), ...(await runningHeads(docx))]
}

async function countComments(docx: Docx): Promise<number> {
  const comments = await docx.part(docx.partsOf('comments')[0])
  return comments ? allOf(comments, 'comment').length : 0
}

async function runningHeads(docx: Docx): Promise<Remark[]> {
  const words: string[] = []
  for (const name of [...docx.partsOf('header'), ...docx.partsOf('footer')]) {
    const part = await docx.part(name)
    for (const paragraph of part ? allOf(part, 'p') : []) {
      words.push(
        allOf(paragraph, 't')
          .map(({ textContent }) => textContent)
          .join(''),
      )
    }
  }
  return runningHeadsRemark(words)
}
