/** In characters. */
const longest = 140

/** Whether a title is set smaller, in print and on the sheet, so that the lead still starts on the first page. */
export function isLongTitle(title: string): boolean {
  return title.length > longest
}
