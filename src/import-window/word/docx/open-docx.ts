import { CannotParse } from '../../parser.ts'
import { refuseOle } from '../ole.ts'
import { allOf, attributeOf, parseXml } from '../xml.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'

/** The parts of a document that its text is read from. */
export type Docx = {
  readonly zip: Zip
  /** The name of the main part in the archive, and of those it refers to, by the last word of the kind of reference: "styles". */
  readonly main: string
  readonly partsOf: (kind: string) => readonly string[]
  /** The XML of a part; null if there is none. */
  readonly part: (name: string | undefined) => Promise<Document | null>
}

/** Opens a document of Office Open XML. Throws `CannotParse` for what is none. */
export async function openDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Docx> {
  refuseOle(bytes)
  const zip = openZip(bytes)
  const part: Docx['part'] = async (name) => {
    const content = name === undefined ? null : await zip.read(name)
    return content && parseXml(content)
  }
  const main = (await referencesOf('', part)).find(({ kind }) => kind === 'officeDocument')?.name ?? 'word/document.xml'
  if (!zip.names.includes(main)) throw new CannotParse('damaged')
  const references = await referencesOf(main, part)
  return {
    zip,
    main,
    part,
    partsOf: (kind) =>
      references.filter((one) => one.kind === kind && zip.names.includes(one.name)).map(({ name }) => name),
  }
}

/** Where the references of a part are written. */
export function referencesName(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

type Reference = { readonly kind: string; readonly name: string }

/** What a part refers to within the archive: ECMA-376 part 2, 6.5. References to what lies elsewhere are never followed. */
async function referencesOf(from: string, part: Docx['part']): Promise<Reference[]> {
  const written = await part(referencesName(from))
  if (!written) return []
  return allOf(written, 'Relationship')
    .filter((one) => attributeOf(one, 'TargetMode') !== 'External')
    .map((one) => ({
      kind: (attributeOf(one, 'Type') ?? '').replace(/^.*\//u, ''),
      name: resolved(from, attributeOf(one, 'Target') ?? ''),
    }))
}

/** The name in the archive that a reference from a part leads to. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}
