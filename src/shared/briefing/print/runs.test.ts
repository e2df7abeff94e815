import { expect, it } from 'vitest'
import type { SaidRun } from '../compose/said/said-run.ts'
import { directionOf, saidRunHtml } from './runs.ts'

const who = (text: string): SaidRun => ({ kind: 'who', text })
const content = (text: string): SaidRun => ({ kind: 'content', text })

it.each<[string, readonly SaidRun[], 'ltr' | 'rtl']>([
  [
    'a name from the right in an English sentence',
    [who('مريم العلي'), { kind: 'lead', text: ' said that ' }, content('it is so')],
    'ltr',
  ],
  ['a sentence from the right', [who('Mara Lund'), content('الرصيف ملك للمدينة ولا لأحد غيرها')], 'rtl'],
  ['no letters', [content('25 %')], 'ltr'],
])('gives %s its direction', (_name, runs, direction) => {
  expect(directionOf(runs)).toBe(direction)
})

it('sets a name apart in its sentence', () => {
  expect(saidRunHtml(who('שרה & לוי')).toString()).toBe('<bdi>שרה &#38; לוי</bdi>')
})
