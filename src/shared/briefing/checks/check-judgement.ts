import { findingKey, type Finding } from './finding.ts'
import type { BlockToCheck, CitedClaim } from './note-to-check.ts'
import type { ReadBlock } from './read-block.ts'
import { findingWords, fixWords, readyWords } from './strings.ts'

/** Words by which a judgement says itself that it has one origin only. */
const saysOne =
  /\b(?:single|sole|lone|solitary)\b|\b(?:only|just)\s+(?:\w+\s+)?one\b|\bone\s+(?:(?!of\b)\w+\s+)?(?:report|source|account|origin|witness|testimony)\b|\bonly\s+(?:the\s+|by\s+|from\s+)?(?:[\w’'-]+\s+){1,3}(?:says?|said|reports?|reported|tells?|claims?|claimed|has\s+said|speaks?)\b|\balone\s+(?:says?|said|reports?|claims?)\b|\buncorroborated|\bunconfirmed|\bunverified|\b(?:not|nobody|no\s*one|nothing)\s+(?:\w+\s+){0,3}(?:confirm|corroborat|verif|bears?\s+(?:it|him|her|them|this)\s+out)|\bno\s+(?:second|other|further)\b/iu

/** Whether anybody has begun to write a judgement. */
export function isBegun({ judgement }: BlockToCheck, { text, cited }: Pick<ReadBlock, 'text' | 'cited'>): boolean {
  return text.trim() !== '' || cited.length > 0 || !!judgement?.likelihood || !!judgement?.confidence
}

/** J1, J2, J3. `claims` are the cited claims that exist. */
export function checkJudgement(
  block: BlockToCheck,
  read: ReadBlock,
  claims: (id: string) => CitedClaim | undefined,
): Finding[] {
  const { judgement } = block
  if (!judgement || !isBegun(block, read)) return []
  const { number, confidence, reason, basis } = judgement
  const place = { kind: 'block', block: block.id, range: null } as const
  const findings: Finding[] = []
  const rests = [...new Set([...read.cited, ...basis])]
  if (rests.length === 0) {
    const { title, detail } = findingWords.J1
    findings.push({
      code: 'J1',
      key: findingKey('J1', block.id, read.text),
      title: title(number),
      detail,
      place,
      claim: null,
      fixes: [],
    })
  }
  if (confidence === null) {
    const { title, detail } = findingWords.J2
    findings.push({
      code: 'J2',
      key: findingKey('J2', block.id),
      title: title(number),
      detail,
      place,
      claim: null,
      fixes: [],
    })
  }
  const known = rests.flatMap((id) => claims(id) ?? [])
  if (
    known.length > 0 &&
    new Set(known.map(({ origin }) => origin)).size === 1 &&
    !saysOne.test(`${read.own} ${reason}`)
  ) {
    const end = read.text.trimEnd().length
    findings.push({
      code: 'J3',
      key: findingKey('J3', block.id, read.text, known.map(({ id }) => id).join(' ')),
      title: findingWords.J3.title(number),
      detail: findingWords.J3.detail(known.length),
      place,
      claim: known[0]!.id,
      fixes: [
        {
          kind: 'replace',
          label: fixWords.say(readyWords.oneOrigin),
          block: block.id,
          range: { start: end, end },
          text: ` ${readyWords.oneOrigin}`,
        },
      ],
    })
  }
  return findings
}
