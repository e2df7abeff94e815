/** HTML within Markdown: the words between its tags, with `\n` where it breaks a line, and how many pictures it shows. */
export function wordsOfHtml(html: string): { readonly words: string; readonly pictures: number } {
  const said = html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, '')
    .replaceAll(/<(script|style|template|svg|math)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu, '')
  const words = said
    .replaceAll(/<br\b[^>]*>/giu, '\n')
    .replaceAll(/<\/?(?:p|div|tr|li|h[1-6]|blockquote|table|ul|ol|summary|details)\b[^>]*>/giu, '\n')
    .replaceAll(/<\/?[a-z][^>]*>|<[!?][^>]*>/giu, '')
    .replaceAll(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/giu, entity)
  const isBlank = words.trim() === '' && !words.includes('\n')
  return { words: isBlank ? '' : words, pictures: (said.match(/<img\b/giu) ?? []).length }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

function entity(written: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? written
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : written
}
