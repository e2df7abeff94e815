import { sourceName } from '../../sources/source-name.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { reliabilityText } from '../../standards/admiralty.ts'
import { longDate } from './dates.ts'
import type { PrintedSource } from './printed-briefing.ts'

const count = new Intl.NumberFormat('en-GB')

/** A source with what a reader needs to find the same text and to judge it: origin, rating, quality, and the hash of its bytes. */
export function printSource(number: number, source: SourceView): PrintedSource {
  const { reliability } = source
  return {
    number,
    target: `s${number}`,
    title: sourceName(source),
    origin: [source.publisher, source.author, longDate(source.published)].filter((part) => part !== '').join(', '),
    rating: reliability === null ? reliabilityText(null) : `${reliabilityText(reliability)} (${reliability})`,
    quality: [source.quality, source.encodingGuessed ? `Read as ${source.encoding}, because its bytes do not say.` : '']
      .filter((part) => part !== '')
      .join(' '),
    link: source.link,
    sha256: source.sha256,
    bytes: `${count.format(source.byteLength)} bytes`,
  }
}
