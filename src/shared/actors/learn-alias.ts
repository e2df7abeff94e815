/** Words that stand for whoever was named before: never another name of someone. */
const pronouns = new Set([
  'i', 'me', 'my', 'mine', 'myself', 'you', 'your', 'yours', 'he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself', 'it', 'its', 'itself',
  'we', 'us', 'our', 'ours', 'they', 'them', 'their', 'theirs', 'themselves', 'who', 'whom', 'whose', 'this', 'that', 'these', 'those', 'one',
])

/** "the US leader", "a spokesman": a role in this text, somebody else in the next one. */
const rolePhrase = /^(?:the|a|an|this|that|his|her|its|their|our)\s/iu

/** Longer quotes are descriptions. */
const longestAlias = 100

/**
 * The alias that a mention teaches: its words, where they are another name and not yet known; else null.
 * "Witkoff" for Steve Witkoff is learned; "he" and "the envoy" are not.
 */
export function learnedAlias(quote: string, name: string, aliases: readonly string[]): string | null {
  const words = quote.replace(/\s+/gu, ' ').trim()
  const key = words.toLowerCase()
  if (words.length > longestAlias || pronouns.has(key) || rolePhrase.test(words)) return null
  return [name, ...aliases].some((known) => known.toLowerCase() === key) ? null : words
}
