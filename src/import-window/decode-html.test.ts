import { describe, expect, it, test } from 'vitest'
import { decodeHtml } from './decode-html.ts'
import { encode } from './web-page/fixtures/encode.ts'

const german =
  'Über die Mühlen am Fluß wächst Gras, sagte der Minister; die Schleusen öffnen früher als geplant, und für die Bauern ändert sich nichts.'
const french =
  'Après la deuxième journée, la médiatrice a déclaré que les deux capitales étaient près d’un accord; le barrage a coûté très cher à l’État.'
const polish =
  'Rządy obu krajów są bliskie porozumienia w sprawie podziału wód zbiornika, powiedziała mediatorka; rolnicy żądają odszkodowań za zeszłoroczną suszę, śluzy mają być otwarte później.'
const russian =
  'Обе столицы в принципе согласились с графиком, сказала посредница во вторник; министр водного хозяйства заявил, что шлюзы останутся закрытыми до ремонта.'
const greek =
  'Οι δύο πρωτεύουσες αποδέχθηκαν κατ’ αρχήν το πρόγραμμα, είπε η μεσολαβήτρια την Τρίτη· οι αγρότες ζητούν αποζημιώσεις για τη χαμένη συγκομιδή.'
const turkish =
  'İki başkent programı ilke olarak kabul etti, dedi arabulucu salı günü; çiftçiler geçen yılın kaybı için ödeme istiyor, şirket ise görüş bildirmedi ve açıklama yapmayacağını söyledi.'
const hebrew =
  'שתי הבירות קיבלו את לוח הזמנים באופן עקרוני, אמרה המתווכת ביום שלישי; החקלאים דורשים פיצוי על היבול שאבד בשנה שעברה.'
const arabic =
  'وافقت العاصمتان على الجدول من حيث المبدأ، كما قالت الوسيطة يوم الثلاثاء، ويطالب المزارعون بتعويض عن المحصول الذي فقدوه العام الماضي.'
const lithuanian =
  'Abi sostinės iš principo sutiko su grafiku, antradienį sakė tarpininkė; ūkininkai reikalauja kompensacijų už praėjusių metų derlių, o žūklė uždrausta.'
const chinese =
  '两国首都原则上接受了放水时间表，调停人周二表示。农民要求赔偿去年损失的收成，电力公司拒绝评论。水库的水位在去年夏天下降了十一米，渡轮停航。'
const taiwanese =
  '兩國首都原則上接受了放水時間表，調停人週二表示。農民要求賠償去年損失的收成，電力公司拒絕評論。水庫的水位在去年夏天下降了十一公尺。'
const japanese =
  '両国の首都は原則として放水計画を受け入れたと、仲介者は火曜日に述べた。農民は昨年失われた収穫の補償を求めている。電力会社はコメントを拒否した。'
const korean =
  '두 수도는 원칙적으로 방류 일정을 받아들였다고 중재자가 화요일에 말했다. 농민들은 지난해 잃은 수확에 대한 보상을 요구하고 있다. 전력 회사는 논평을 거부했다.'

const texts: readonly (readonly [encoding: string, label: string, text: string])[] = [
  ['utf-8', 'utf-8', `${german} ${chinese}`],
  ['windows-1250', 'windows-1250', polish],
  ['windows-1251', 'cp1251', russian],
  ['windows-1252', 'windows-1252', french],
  ['windows-1252', 'iso-8859-1', german],
  ['windows-1253', 'windows-1253', greek],
  ['windows-1254', 'iso-8859-9', turkish],
  ['windows-1255', 'windows-1255', hebrew],
  ['windows-1256', 'windows-1256', arabic],
  ['windows-1257', 'windows-1257', lithuanian],
  ['iso-8859-2', 'latin2', polish],
  ['iso-8859-5', 'iso-8859-5', russian],
  ['iso-8859-7', 'iso-8859-7', greek.replaceAll('’', "'").replaceAll('·', ';')],
  ['koi8-r', 'koi8-r', russian],
  ['gb18030', 'gb18030', chinese],
  ['gbk', 'gb2312', chinese],
  ['big5', 'big5', taiwanese],
  ['shift_jis', 'shift-jis', japanese],
  ['euc-kr', 'ks_c_5601-1987', korean],
]
const page = (text: string, head = ''): string =>
  `<!doctype html><html><head>${head}<title>Orsa</title><style>p { margin: 0 }</style></head><body class="page"><p>${text}</p></body></html>`
const read = (bytes: Uint8Array) => /<p>(.*)<\/p>/su.exec(decodeHtml(bytes).html)?.[1]

describe('the encoding of a page', () => {
  test.each(texts)('%s is read where <meta> declares it as “%s”', (encoding, label, text) => {
    expect(read(encode(page(text, `<meta charset="${label}">`), encoding))).toBe(text)
  })
  test.each(texts)('%s is read where nothing declares it', (encoding, _label, text) => {
    expect(read(encode(page(text.repeat(4)), encoding))).toBe(text.repeat(4))
  })
  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is read with a mark and without', (encoding) => {
    const text = `${german} ${chinese} 𝔛`
    expect(read(encode(`\uFEFF${page(text)}`, encoding))).toBe(text)
    expect(read(encode(page(text), encoding))).toBe(text)
  })
  it('is told by its mark, before <meta>', () => {
    const bytes = encode(`\uFEFF${page('Der Fluß.', '<meta charset="gb2312">')}`, 'utf-8')
    expect(read(bytes)).toBe('Der Fluß.')
  })
  it.each([
    ['in http-equiv', page(russian, '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">')],
    ['in the XML declaration', `<?xml version="1.0" encoding="windows-1251"?>${page(russian)}`],
    [
      'after two thousand bytes of scripts',
      page(russian, `<script>${'// a\n'.repeat(500)}</script><meta charset=windows-1251>`),
    ],
    ['after one in a comment', page(russian, '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">')],
    ['after one that does not exist', page(russian, '<meta charset="martian"><meta charset="windows-1251">')],
  ])('is found %s', (_where, html) => expect(read(encode(html, 'windows-1251'))).toBe(russian))

  it.each([
    ['<meta> that says UTF-16 could be read, so it is wrong', encode(page(german, '<meta charset="utf-16">'), 'utf-8')],
    [
      'bytes that are all UTF-8 are so, whatever <meta> says',
      encode(page(german, '<meta charset="iso-8859-1">'), 'utf-8'),
    ],
    ['so many Chinese letters in UTF-8 are no chance', encode(page(chinese, '<meta charset="gb2312">'), 'utf-8')],
    [
      '<meta> that says UTF-8 is wrong where nothing fits',
      encode(page(german, '<meta charset="utf-8">'), 'windows-1252'),
    ],
  ])('%s', (_what, bytes) => expect([german, chinese]).toContain(read(bytes)))

  it('is what the analyst chose, before everything else', () => {
    const bytes = encode(page(russian, '<meta charset="windows-1252">'), 'koi8-r')
    expect(decodeHtml(bytes, { chosen: 'koi8-r' }).html).toContain(russian)
  })
  it('is what was sent with the page, before <meta>', () => {
    const bytes = encode(page(russian, '<meta charset="windows-1252">'), 'koi8-r')
    expect(decodeHtml(bytes, { sent: 'koi8-r' }).html).toContain(russian)
  })
  it('stays UTF-8 where a few bytes are broken, which become U+FFFD', () => {
    const bytes = encode(page(german, '<meta charset="utf-8">'), 'utf-8')
    bytes.set([0xff], bytes.indexOf(0x67))
    const { html, encoding } = decodeHtml(bytes)
    expect([encoding, html.split('\uFFFD').length - 1]).toEqual(['utf-8', 1])
  })
  it('is told in time that grows with the page, whatever its bytes are', () => {
    const started = performance.now()
    decodeHtml(encode('<'.repeat(2_000_000) + 'é', 'windows-1252'))
    decodeHtml(encode('<!--<meta <script '.repeat(100_000) + 'é', 'windows-1252'))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
