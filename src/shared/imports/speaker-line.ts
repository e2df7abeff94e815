/** Who speaks at the beginning of a line: the name as it is written, and where the words begin, in UTF-16 units of the line. */
export type SpeakerLine = { readonly name: string; readonly wordsAt: number }

const particle = String.raw`(?:de|da|del|della|di|dos|du|van|von|der|den|la|le|bin|ibn|al|el|of|the|and|für|et|y)`
/** A name, an office ("PRIME"), an initial, a number ("Speaker 2"), or a word of a script without capitals. */
const word = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}·・]{0,20}|\d{1,3})`
const office = String.raw`(?: ?[(（][^()（）\n]{2,60}[)）])?`
/** "Lena Virtaus: …", "The PRIME MINISTER (Ms Dolca): …", "Q: …", "多尔卡：…". */
const line = new RegExp(
  String.raw`^((?!\d)${word}(?: (?:${particle} )*${word}){0,5}${office})[ \u00A0\u202F]?(?::\s+|：\s*)(?=\S)`,
  'u',
)

const longestName = 80

/** Words that stand before a colon and name nobody, by the first of them. */
const noNames = new Set(
  'note notes warning update updated published source sources date time place location venue subject title from to cc bcc re ref tel phone telephone mobile fax email e-mail mail web website url link address contact contacts photo photos picture image video audio caption credit credits summary background conclusion figure table step option example correction analysis comment comments part chapter article section page read more see related keywords tags topics price total status name age type result results aim agenda present apologies datum ort betreff von an quelle quellen hinweis achtung stand foto bild telefon objet lieu source photo contact remarque fecha lugar asunto fuente nota contacto дата место тема источник фото примечание'.split(
    ' ',
  ),
)

/** Reads the name at the beginning of a line; null if there is none that could be one. */
export function speakerLine(written: string): SpeakerLine | null {
  const found = line.exec(written.slice(0, longestName + 80))
  const name = found?.[1] ?? ''
  if (!found || name.length > longestName) return null
  if (noNames.has(name.split(' ')[0]!.toLowerCase())) return null
  return { name, wordsAt: found[0].length }
}

/** Whether a name is set in capitals, as transcripts and captions set those of speakers: "LENA VIRTAUS", "Ms DOLCA". */
export function isInCapitals(name: string): boolean {
  return /\p{Lu}{2,}/u.test(name) && name.replaceAll(/\b(?:Mr|Mrs|Ms|Dr|The|Sir)\b\.?/gu, '').search(/\p{Ll}{2,}/u) < 0
}
