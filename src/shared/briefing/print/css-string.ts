/**
 * A CSS string for any text. Every character except ASCII letters, digits and spaces is escaped by its code, so that no quotation
 * mark, backslash, line end or "</style>" in the text can end the string or the style sheet.
 */
export function cssString(text: string): string {
  const escaped = Array.from(text.toWellFormed(), (character) =>
    /[A-Za-z0-9 ]/u.test(character)
      ? character
      : `\\${(character === '\0' ? 0xfffd : character.codePointAt(0)!).toString(16)} `,
  )
  return `"${escaped.join('')}"`
}
