import type { BlockFacts } from '#shared/imports/text-builder.ts'

/** What a paragraph is by the name of its style; null if the name does not say. */
export function roleOf(styleName: string): BlockFacts | null {
  const name = styleName.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
  const heading = /^(?:heading|überschrift|titre|título|заголовок|toc heading)(?: (\d))?$/u.exec(name)
  if (heading) return { type: 'heading', level: headingLevel(Number(heading[1] ?? '1')) }
  const type = named.get(name)
  if (type === undefined) return null
  return type === 'heading' ? { type, level: 2 } : { type }
}

/** There are six levels of headings; word processors know up to ten. */
export function headingLevel(level: number): number {
  return Math.min(Math.max(level, 1), 6)
}

/**
 * Names of styles that say what a paragraph is. Word writes the names of its own styles in English, whatever language it speaks; the others
 * are those that people and converters give, and LibreOffice's ("Quotations").
 */
const named: ReadonlyMap<string, BlockFacts['type']> = new Map(
  Object.entries({
    title: 'title',
    titel: 'title',
    subtitle: 'heading',
    untertitel: 'heading',
    quote: 'quotation',
    'intense quote': 'quotation',
    quotation: 'quotation',
    quotations: 'quotation',
    'block quote': 'quotation',
    'block quotation': 'quotation',
    'block text': 'quotation',
    zitat: 'quotation',
    'intensives zitat': 'quotation',
    citation: 'quotation',
    'citation intense': 'quotation',
    cita: 'quotation',
    'cita destacada': 'quotation',
    цитата: 'quotation',
    author: 'byline',
    byline: 'byline',
    date: 'byline',
  } as const),
)
