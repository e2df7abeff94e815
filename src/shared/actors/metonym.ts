/** Before a place, these words say that the place is meant: "in Moscow", "flew to Kyiv". */
const placeBefore =
  /(?:^|[^\p{L}])(?:in|to|near|at|around|outside|inside|into|towards?|via|through|over|across|of|off|visit(?:s|ed|ing)?|left|leave|leaving|reach(?:es|ed|ing)?|capital|city|town|region|village|port)\s+(?:(?:the|nearby|central|eastern|western|northern|southern)\s+)*$/iu
/** Behind one, these do: "Moscow region", "the Donbas region", "Kyiv time". */
const placeAfter = /^\s+(?:region|province|oblast|city|time|airport|district|suburbs?|area)(?!\p{L})/iu
/** "in Kherson and Zaporizhzhia": a list goes on as it began. */
const listBefore =
  /(?:^|[^\p{L}])(\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*)*),?\s+(?:and|or)\s+$|(?:^|[^\p{L}])(\p{Lu}[\p{L}\p{M}’'-]*),\s+$/u

/**
 * Whether a place's name, where it is mentioned, may stand for a state or the like ("a ploy by Moscow", "Kyiv has refused"):
 * everywhere but behind a preposition of place, or in a list behind one. `prefix` and `suffix` are the words around the mention.
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
