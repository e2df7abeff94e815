import { newId } from '../../model/id.ts'
import { isWritten, type Section } from '../sections.ts'
import type { BriefingView } from '../briefing-view.ts'
import { templateVersion, type Template } from './template-schema.ts'

/** The sections that a new briefing gets from a template. */
export function sectionsOf({ sections }: Template): readonly Section[] {
  return sections.map(({ key, kind, title, options }) => ({ key, kind, title, options }))
}

/**
 * The sections of a briefing once it follows a template: in its order, with those that were missing. What the analyst wrote stays under the
 * title that it has: in the section of its key, or of its kind; where the template has none, in its own, before those that close the
 * note; a bottom line stays at the top. Sections in which nothing is written go, if the template does not have them.
 */
export function followTemplate(
  { sections, blocks }: Pick<BriefingView, 'sections' | 'blocks'>,
  template: Template,
): readonly Section[] {
  const written = new Set(blocks.filter((block) => holdsWords(block.body)).map(({ section }) => section))
  const free = new Map(sections.map((section) => [section.key, section]))
  const take = (found: Section | undefined): Section | undefined => {
    if (found) free.delete(found.key)
    return found
  }
  const byKey = new Map(
    template.sections.flatMap((wanted) => {
      const same = free.get(wanted.key)
      return same?.kind === wanted.kind ? [[wanted.key, take(same)!] as const] : []
    }),
  )
  const followed = sectionsOf(template).map((wanted): Section => {
    // A text is about what its title says; any other kind is one thing in every note.
    const found =
      byKey.get(wanted.key) ?? take([...free.values()].find((one) => one.kind === wanted.kind && one.kind !== 'text'))
    if (!found) return wanted
    const { key, kind, title, options } = found
    return {
      key,
      kind,
      title: title || wanted.title,
      options: Object.keys(options).length > 0 ? options : wanted.options,
    }
  })
  const kept = sections.filter(({ key, kind }) => free.has(key) && isWritten(kind) && written.has(key))
  // A key that a section of another kind has, or had until now, is not given to this one: words may hang on it.
  const named = followed.map((section) => (free.has(section.key) ? { ...section, key: newId() } : section))
  const closing = named.findLastIndex(({ kind }) => !closes(kind)) + 1
  return [...kept.filter(opens), ...named.toSpliced(closing, 0, ...kept.filter((section) => !opens(section)))]
}

function opens({ kind }: Section): boolean {
  return kind === 'lead' || kind === 'why'
}

function closes(kind: Section['kind']): boolean {
  return kind === 'sources' || kind === 'actors' || kind === 'legend' || kind === 'annex'
}

function holdsWords(body: BriefingView['blocks'][number]['body']): boolean {
  if (!('children' in body)) return true
  return body.children.some((inline) => inline.type !== 'text' || inline.text.trim() !== '')
}

/** A briefing's sections and look as a template. Choices of questions and actors stay behind: they are of one library. */
export function templateFrom(
  { sections, annex, marking, occasion, distribution }: BriefingView,
  followed: Template | null,
  { name, description }: Pick<Template, 'name' | 'description'>,
): Template {
  const keys = new Set<string>()
  return {
    ...(followed ?? plainLook),
    name,
    description,
    annex,
    marking,
    occasion,
    distribution,
    sections: sections.map(({ key, kind, title, options }) => ({
      key: freeKey(/^[a-z0-9][a-z0-9-]{0,63}$/u.test(key) && !isId(key) ? key : kind, keys),
      kind,
      title,
      options: Object.fromEntries(
        Object.entries(options).filter(([choice]) => choice !== 'questions' && choice !== 'who'),
      ),
    })),
  }
}

const plainLook = {
  attacheTemplate: templateVersion,
  paper: null,
  cover: false,
  compact: false,
  mostPages: null,
  logo: null,
  lines: [],
  header: '',
  footer: '',
} as const satisfies Partial<Template>

function isId(key: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/u.test(key)
}

/** "text", "text-2", "text-3". */
function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`
  taken.add(key)
  return key
}
