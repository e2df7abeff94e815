import type { Id } from '../../model/id.ts'
import { marking, markingScheme, strictestMarking, type Marking } from '../../standards/marking.ts'
import { unreadableScale } from '../../standards/likelihood.ts'
import type { PlacedBlock } from './check-block.ts'
import { findingKey, type Finding } from './finding.ts'
import type { CitedSource, NoteToCheck } from './note-to-check.ts'
import { findingWords, fixWords } from './strings.ts'

/** Sections of a note that has a bottom line. Speaking points and a handover have none of them. */
const wantsBottomLine: ReadonlySet<string> = new Set(['lead', 'why', 'judgements'])

/** M1 to M3 and L7, which concern the note as a whole, and S1, the cards of its sources. */
export function checkHead(
  note: NoteToCheck,
  placed: readonly PlacedBlock[],
): { readonly head: Finding[]; readonly sources: Finding[] } {
  const sources = citedSources(note, placed)
  return {
    head: [...emptyFields(note), ...checkMarking(note, sources), ...checkBottomLine(note, placed), ...checkScale(note)],
    sources: sources.flatMap(checkCard),
  }
}

function emptyFields({ masthead }: NoteToCheck): Finding[] {
  return masthead.flatMap(({ field, value }): Finding[] =>
    value.trim() === ''
      ? [
          {
            code: 'M1',
            key: findingKey('M1', field),
            title: findingWords.M1.title(field),
            detail: findingWords.M1.detail,
            place: { kind: 'field', field },
            claim: null,
            fixes: [],
          },
        ]
      : [],
  )
}

function checkBottomLine({ sections }: NoteToCheck, placed: readonly PlacedBlock[]): Finding[] {
  if (!sections.some(({ kind }) => wantsBottomLine.has(kind))) return []
  if (placed.some(({ section, checked }) => section === 'lead' && !checked.isEmpty)) return []
  const { title, detail } = findingWords.M2
  return [
    {
      code: 'M2',
      key: findingKey('M2', 'lead'),
      title,
      detail,
      place: { kind: 'section', section: 'lead' },
      claim: null,
      fixes: [],
    },
  ]
}

function checkScale({ scale }: NoteToCheck): Finding[] {
  if (scale !== unreadableScale) return []
  const place = { kind: 'section', section: 'judgements' } as const
  return [{ code: 'L7', key: findingKey('L7', 'scale'), ...findingWords.L7, place, claim: null, fixes: [] }]
}

/** The sources of the claims that stand in the note, in the order in which they are cited first. */
function citedSources({ claims, sources }: NoteToCheck, placed: readonly PlacedBlock[]): CitedSource[] {
  const ids = new Set<Id>()
  for (const { block, checked } of placed) {
    for (const id of [...checked.cited.map(({ claim }) => claim), ...(block.judgement?.basis ?? [])]) {
      const claim = claims.get(id)
      if (claim) ids.add(claim.source)
    }
  }
  return [...ids].flatMap((id) => sources.get(id) ?? [])
}

/** How strict a marking is. A note without one may be read by anybody, as under the last of the scheme. */
function strictness(of: Marking | null): number {
  const { markings } = markingScheme
  const at = of === null ? -1 : markings.findIndex(({ label }) => label === of.label)
  return at < 0 ? 1 : markings.length - at
}

function checkMarking({ marking: own }: NoteToCheck, sources: readonly CitedSource[]): Finding[] {
  const strictest = strictestMarking(sources.map((source) => source.marking))
  if (!strictest || strictness(marking(own)) >= strictness(strictest)) return []
  const names = sources.filter((source) => marking(source.marking)?.label === strictest.label).map(({ name }) => name)
  return [
    {
      code: 'M3',
      key: findingKey('M3', 'marking', '', `${strictest.label} ${own ?? ''}`),
      title: findingWords.M3.title(strictest.label, own),
      detail: findingWords.M3.detail(names),
      place: { kind: 'field', field: 'marking' },
      claim: null,
      fixes: [{ kind: 'set-marking', label: fixWords.setMarking(strictest.label), marking: strictest.label }],
    },
  ]
}

function checkCard({ id, name, publisher, published }: CitedSource): Finding[] {
  const missing = { publisher: publisher.trim() === '', date: published.trim() === '' }
  if (!missing.publisher && !missing.date) return []
  const { title, detail } = findingWords.S1
  return [
    {
      code: 'S1',
      key: findingKey('S1', id, '', `${missing.publisher ? 'publisher' : ''}${missing.date ? 'date' : ''}`),
      title: title(name, missing),
      detail,
      place: { kind: 'source', source: id },
      claim: null,
      fixes: [],
    },
  ]
}
