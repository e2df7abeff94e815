/** Words before a place's name which show that the place itself is meant: "in Moscow", "flew to Kyiv". */
const placeBefore =
  /(?:^|[^\p{L}])(?:in|to|near|at|around|outside|inside|into|towards?|via|through|over|across|of|off|visit(?:s|ed|ing)?|left|leave|leaving|reach(?:es|ed|ing)?|capital|city|town|region|village|port)\s+(?:(?:the|nearby|central|eastern|western|northern|southern)\s+)*$/iu
/** Words after a place's name which show the same: "Moscow region", "the Donbas region", "Kyiv time". */
const placeAfter = /^\s+(?:region|province|oblast|city|time|airport|district|suburbs?|area)(?!\p{L})/iu
/** The earlier names of a list, "in Kherson and Zaporizhzhia": the preposition before the first one counts for all. */
const listBefore =
  /(?:^|[^\p{L}])(\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*)*),?\s+(?:and|or)\s+$|(?:^|[^\p{L}])(\p{Lu}[\p{L}\p{M}’'-]*),\s+$/u

/**
 * Whether the mention of a place may stand for a state or the like ("a ploy by Moscow", "Kyiv has refused").
 * False only after a preposition of place, in a list after one, or before words such as "region".
 * `prefix` and `suffix` are the text around the mention.
 */
export function maybeMetonym(prefix: string, suffix: string): boolean {
  if (placeAfter.test(suffix)) return false
  for (let before = prefix; ;) {
    if (placeBefore.test(before)) return false
    const list = listBefore.exec(before)
    const earlier = list?.[1] ?? list?.[2]
    if (!list || earlier === undefined) return true
    before = before.slice(0, list.index + list[0].indexOf(earlier))
  }
}
