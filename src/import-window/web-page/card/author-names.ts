/** In UTF-16 units: a longer text is more than a name. */
const longestName = 60

/** What stands before names, in the languages of pages. */
const before =
  /^(?:(?:(?:words|text|story|posted|written|reported|published|article|author) )?by|authors?|von|par|por|di|door|av|autor(?:in)?|auteur|text|автор|作者|記者|记者|文|기자)(?:\s*[:：]\s*|\s+(?=\p{Lu}))/iu

const between = /\s*(?:[,;|·•/&、，]|\b(?:and|und|et|y|en|och|og)\b|(?<=\s)[eи](?=\s))\s*/iu

/** Parts of a byline that name no person. */
const noName =
  /\b(?:staff|newsroom|news desk|desk|editors?|editorial|editor-in-chief|correspondents?|reporters?|writers?|columnists?|redaktion|rédaction|redacción|admin|administrator|team|contributors?|updated?|published|agency|agencies|guest|webmaster)\b|@|https?:|\d/iu

/** What others did, after the names of those who wrote. */
const otherWork = /\s(?:edited|translated|photo(?:graph)?s?|illustrat\w+|video) by\s.*$/iu

/** An office right behind the names. */
const office = /\s?(?:기자|特派員|記者|记者)$/u

/**
 * The names of persons in a byline or an author field: "By Ana Roth and Tom Berg, Staff" is Ana Roth and Tom Berg. What is no name of a
 * person is left out: an office, a newsroom, an address.
 */
export function namesIn(written: string): string[] {
  const text = written
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(before, '')
    .replaceAll(/\([^)]*\)/gu, ' ')
    .replace(otherWork, '')
    .replace(office, '')
  return text
    .split(between)
    .map((name) =>
      inRunningText(
        name
          .trim()
          .replace(before, '')
          .replace(/^[\s.:–-]+|[\s.:–-]+$/gu, ''),
      ),
    )
    .filter((name) => name !== '' && name.length <= longestName && !noName.test(name) && /\p{L}\p{M}*\p{L}/u.test(name))
}

/** "ANA ROTH" is "Ana Roth". One word in capitals may be an acronym. */
function inRunningText(name: string): string {
  if (!name.includes(' ') || name !== name.toUpperCase() || name === name.toLowerCase()) return name
  return name.toLowerCase().replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}
