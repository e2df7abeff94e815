/** Small closed classes of English words, as sets of lower-case words. */
const set = (words: string) => new Set(words.split(' '))

export const auxiliaries = set(
  'has have had is are was were be been being do does did will would can could may might must shall should ' +
    "hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't",
)
export const beForms = set('is are was were be been being')
export const determiners = set(
  'a an the this these those its his her their our my your any some no each every both another',
)
export const prepositions = set(
  'of in on at by with from to for about under over after before between during through against among into via near since until ' +
    'towards toward within without below above behind beyond across despite like than per beside besides alongside around',
)
/** Words that begin a clause; a stop begins one too. */
export const clauseStarts = set(
  'that which who whom whose while whereas but because although though if when where whether so and or nor unless once as',
)
export const pronouns = set('he she they it i we you')
/** Pronouns that name nobody. */
export const indefinites = set(
  'nobody everybody somebody anybody noone everyone someone anyone none one both many most few several others all some each neither either ' +
    'nothing everything something anything this that these those there here what',
)
export const reflexives = set('himself herself itself themselves')
const plainAdverbs = set(
  'also again not never still now then just once later earlier already yet ever soon too first twice even nonetheless however always often sometimes ' +
    'seldom only merely instead meanwhile therefore thus today yesterday tonight',
)

/** Words that stand between a name and its verb, or between an auxiliary and its verb, and are no adverbs elsewhere: “both said”, “has long argued”. */
export const beforeVerbs = set('both each all long since so far')

/** Whether a word is an adverb that may stand between an auxiliary and its verb: "also", "reportedly". */
export function isAdverb(word: string): boolean {
  return (
    plainAdverbs.has(word) ||
    (word.endsWith('ly') && word.length > 4 && word !== 'reply' && word !== 'family' && word !== 'assembly')
  )
}
