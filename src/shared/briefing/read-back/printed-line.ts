import { isoDay, longDate, clockTime } from '../../words/dates.ts'
import { counted } from '../../words/counted.ts'
import type { BriefingView } from '../briefing-view.ts'
import { citingSentences, readBackCount } from './citing-sentences.ts'

/** "12 of 12 sentences read back against the sources, 17 August 2025, 14:05."; '' if none was. */
export function readBackLine(briefing: Pick<BriefingView, 'blocks' | 'sections' | 'readBack'>): string {
  const { read, of, last } = readBackCount(citingSentences(briefing), briefing.readBack)
  if (last === null) return ''
  const at = new Date(last)
  return `${read} of ${counted(of, 'sentence')} read back against the sources, ${longDate(isoDay(at))}, ${clockTime(at)}.`
}
