/** Words that say where the text of their group goes. */
export const destinationWords = {
  property: new Set(['title', 'author', 'creatim', 'revtim']),
  runningHead: new Set(['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf']),
} as const

/** Groups whose text is no part of the document's. */
const skipped = new Set(
  'colortbl listtable listoverridetable revtbl rsidtbl filetbl generator subject operator keywords comment doccomm manager company category hlinkbase printim buptim ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn rxe bkmkstart bkmkend nonshppict nonesttables shprslt atnid atnauthor atntime atnref atrfstart atrfend datafield private pn pnseclvl sp fontemb fontfile falt panose pgptbl template passwordhash themedata colorschememapping latentstyles datastore xmlnstbl'.split(
    ' ',
  ),
)

/** Groups that are read although a star says that those who do not know them may skip them. */
const known = new Set('cs ts shppict shpinst do ud nesttableprops listtext pntext'.split(' '))

/** Whether a group that begins with this word is passed over. */
export function isSkipped(name: string, isStarred: boolean): boolean {
  return skipped.has(name) || (isStarred && !known.has(name))
}
