/**
 * A CSS string of any text: every character but letters, digits and spaces of ASCII is written as its code.
 * So no quotation mark, backslash, line end or "</style>" of the text can end the string or the sheet.
 */
export function cssString(text: string): string {
  const escaped = Array.from(text.toWellFormed(), (character) =>
    /[A-Za-z0-9 ]/u.test(character)
      ? character
      : `\\${(character === '\0' ? 0xfffd : character.codePointAt(0)!).toString(16)} `,
  )
  return `"${escaped.join('')}"`
}
