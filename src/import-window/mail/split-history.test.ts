import { describe, expect, it } from 'vitest'
import { wordsOf } from './mail-block.ts'
import { readPlainBody } from './plain-body.ts'
import { isAttribution } from './quoted-words.ts'
import { splitHistory } from './split-history.ts'

/** The mail's own blocks, and those of its history, each as its words. */
function split(text: string, isForward = false): { own: string[]; history: string[] } {
  const { own, history } = splitHistory(readPlainBody(text), isForward)
  return { own: own.map(wordsOf), history: history.map(wordsOf) }
}

describe('a line that introduces quoted words', () => {
  it.each([
    'On Tue, 4 Mar 2025 at 14:05, Lena Virtaus <lena@orsa.example> wrote:',
    'On 4 March 2025 Piet Aram wrote:',
    'Am 04.03.2025 um 14:05 schrieb Lena Virtaus:',
    'Lena Virtaus <lena@orsa.example> schrieb am Di., 4. März 2025, 14:05:',
    'Le mar. 4 mars 2025 à 14:05, Lena Virtaus <lena@orsa.example> a écrit :',
    'El mar, 4 mar 2025 a las 14:05, Lena Virtaus (<lena@orsa.example>) escribió:',
    '4 марта 2025 г., в 14:05, Lena Virtaus <lena@orsa.example> написал(а):',
    '4 марта 2025 г. Лена Виртаус пишет:',
    'вт, 4 мар. 2025 г. в 14:05, Lena Virtaus <lena@orsa.example>:',
  ])('is known: %s', (line) => expect(isAttribution(line)).toBe(true))

  it.each([
    'On the whole, as Dolca once wrote:',
    'On 4 March 2025 she wrote: “The gates are shut.”',
    'Am Ende schrieb sie:',
    'The gates were opened at 14:05:',
    'He wrote to lena@orsa.example, and she answered:',
  ])('is not taken for one: %s', (line) => expect(isAttribution(line)).toBe(false))
})

const quote = '> The gates are shut.\n> They stay shut.'
const attribution = 'On Tue, 4 Mar 2025, Lena Virtaus <lena@orsa.example> wrote:'

describe('the history of a mail', () => {
  it('is what it quotes below its own words, with the line that introduces it', () => {
    expect(split(`I agree.\n\n${attribution}\n${quote}`)).toEqual({
      own: ['I agree.'],
      history: [attribution, 'The gates are shut.', 'They stay shut.'],
    })
  })

  it('is introduced by a line that was broken', () => {
    const broken = 'On Tue, 4 Mar 2025, Lena Virtaus\n<lena@orsa.example> wrote:'
    expect(split(`I agree.\n\n${broken}\n\n${quote}`)).toMatchObject({ own: ['I agree.'] })
  })

  it('is what it quotes above its own words', () => {
    expect(split(`${attribution}\n${quote}\n\nI agree.\n\nPiet`)).toEqual({
      own: ['I agree.', 'Piet'],
      history: [attribution, 'The gates are shut.', 'They stay shut.'],
    })
  })

  it('is not what it answers point by point', () => {
    expect(split('Dear Lena,\n\n> Who pays?\n\nKarvia.\n\n> When?\n\nIn May.\n\n> Yours, Lena')).toEqual({
      own: ['Dear Lena,', 'Who pays?', 'Karvia.', 'When?', 'In May.'],
      history: ['Yours, Lena'],
    })
  })

  it.each([
    ['English', 'From: Lena Virtaus\nSent: Tuesday, 4 March 2025 14:05\nTo: Piet Aram\nSubject: Gates'],
    ['German', 'Von: Lena Virtaus\nGesendet: Dienstag, 4. März 2025 14:05\nAn: Piet Aram\nBetreff: Tore'],
    ['French', 'De : Lena Virtaus\nEnvoyé : mardi 4 mars 2025 14:05\nÀ : Piet Aram\nObjet : Vannes'],
    ['Spanish', 'De: Lena Virtaus\nEnviado el: martes, 4 de marzo de 2025\nPara: Piet Aram\nAsunto: Compuertas'],
    ['Russian', 'От: Lena Virtaus\nОтправлено: 4 марта 2025 г. 14:05\nКому: Piet Aram\nТема: Шлюзы'],
    ['with stars', '*From:* Lena Virtaus\n*Sent:* Tuesday\n*To:* Piet Aram'],
  ])('begins with the head of the mail before, in %s', (_language, head) => {
    const { own, history } = split(`I agree.\n\n${head}\n\nThe gates are shut.`)
    expect(own).toEqual(['I agree.'])
    expect(history.join('\n')).toBe(`${head}\nThe gates are shut.`)
  })

  it.each(['-----Original Message-----', '-----Ursprüngliche Nachricht-----', '-------- Message d’origine --------'])(
    'begins with %s',
    (line) => expect(split(`I agree.\n\n${line}\nThe gates are shut.`).own).toEqual(['I agree.']),
  )

  it('begins with an introduction that is followed by words without marks', () => {
    expect(split(`I agree.\n\n${attribution}\n\nThe gates are shut.`).own).toEqual(['I agree.'])
  })

  it('does not begin where the writer quotes somebody', () => {
    const text = 'Dear Piet,\n\nOn 4 March 2025 the ministry wrote:\n\n“The gates are shut.”\n\nThat is wrong.'
    expect(split(text).history).toEqual([])
  })

  it('does not begin with what only resembles a head', () => {
    const text = 'It went on.\n\nFrom: the commission\nTo: both governments\nThe gates are shut.'
    expect(split(text).history).toEqual([])
  })

  it('is not hidden where the mail has no words of its own', () => {
    expect(split(`${attribution}\n${quote}`).history).toEqual([])
  })

  it('is not the mail that is passed on, but those before that one', () => {
    const head = (from: string) => `From: ${from}\nSent: Tuesday\nTo: Piet Aram\nSubject: Gates`
    const text = `For your files.\n\n${head('Lena')}\n\nThe gates are shut.\n\n${head('Ada')}\n\nAre they?`
    const { own, history } = split(text, true)
    expect(own.at(-1)).toBe('The gates are shut.')
    expect(history.at(-1)).toBe('Are they?')
    expect(split(`See below.\n\n---------- Forwarded message ---------\n${head('Lena')}\n\nShut.`).history).toEqual([])
  })

  it('does not hold the signature', () => {
    expect(split(`I agree.\n-- \nPiet Aram\nOstmark\n\n${attribution}\n${quote}`).own).toEqual([
      'I agree.',
      'Piet Aram',
      'Ostmark',
    ])
  })
})
