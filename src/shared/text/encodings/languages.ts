import type { Encoding } from './encodings.ts'

/**
 * How languages are written, as far as it tells encodings apart: their letters (or their most usual characters) by how often they are used,
 * the most usual ones first. The orders are approximate; a guess needs no more.
 */
const western = {
  en: 'etaoinshrdlcumwfgypbvkjxqzé',
  de: 'enisratdhulcgmobwfkzvüpäßjöyxqé',
  fr: 'esaitnrulodcmpévqfbghjàxèyêzçôùâûîœïëwkæ',
  es: 'eaosrnidlctumpbgyvqóíhfzjáéñxúüwk¿¡',
  pt: 'aeosrindmutclpvãgçbqfhêíáéóõzjxâúàôkwyü',
  it: 'eaionlrtscdupmvghfbqzòàùéèìjkwxyî',
  nl: 'enatirodslghvkmubpwjzcfëïéxyqóèüö',
  da: 'erntaisdlogkmfvubhpåyjæøczwxqé',
  sv: 'eantrsldoigmkävfhupåöbcyjxwzqé',
  fi: 'aintesloukämvrjhypdögbfcwåqxz',
  is: 'arniteuslðgkmvfhoáíóþæjbdyúöpéýxcwzq',
  ca: 'eaisrltnoudcmpvgbqfàéxíòhèçjóúyzïükw·',
  sq: 'eëtinasrhkuoldmpjgvqbyfçzxcw',
} as const
const central = {
  pl: 'iaeoznrwsctykdpmujlłbghęąóżśfćńźqvx',
  cs: 'eoantvislkrdpumíáhjycbzěřéčýžšůfgúxňóťďwqöü',
  sk: 'aoeinvstrkdlumpcyhjáíbzčéýžšúľťgfňôďóxäĺŕwqů',
  hu: 'eatlsnkizrogáémdyvbhjőfpuöcóíúüxűwq',
  hr: 'aioenrjstukvdmlpgzbcčšžćfđhwxqy',
} as const
/** With cedillas, as the older encodings have them; ISO 8859-16 has commas. */
const romanian = { ro: 'eiarntulocsădpmîşţvâbfgzhjxkyw' } as const
const baltic = {
  lt: 'iasoretnuklmdpvgėjybšžąųįūęčcfhzwxq',
  lv: 'aiesrtunmkodpālīēvzgjbcšļņūhžķčģfōŗwxyq',
  et: 'aieslutnkdmrovgpjhõäbüfšöžcwyxqz',
} as const
const turkish = { tr: 'aeinrlıdkmyutsobüşzgçhğvcöpfjâîûxwqİ' } as const
const russian = { ru: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' } as const
const ukrainian = { uk: 'оанівиертсклудмпязьгбчйхжшцюїєфщґ' } as const
const cyrillic = {
  ...russian,
  ...ukrainian,
  be: 'аніетсролкудмвяцпыьгзбйчўжёхшюэф',
  bg: 'аиоентрсвлкдпмзъугябчщцжйхшюфьѝ',
  sr: 'аоиенртсјкудвмплзгбчшцњжћхљђфџ',
  mk: 'аоиетнрсвклдпмујзбгчцшќѓњљѕџхжф',
} as const
const greek = { el: 'αοιετνσηυρπκμλςίόάέδωύήγχθφώβξζψϊϋΐΰ' } as const
const hebrew = { he: 'יוהלארתבשמנםדעקחפכןטגצסזףךץ' } as const
const arabic = {
  ar: 'المينرتوهبدعسفحقكجةشخصأذطإثضغظىئءؤآ\u064B\u0651',
  fa: 'اينردهمتوسبشكزگخکعقفحپجچلصطضذغآژثظئء\u200C',
} as const
const thai = {
  th: 'านรอกเงมยลวดทสตะปบคแหไพจชขใโซถผณภธฟศญษฝๆฎฏฐฆฉฬฌฮฤ\u0E48\u0E49\u0E34\u0E35\u0E31\u0E37\u0E38\u0E39\u0E47\u0E4C\u0E33\u0E36',
} as const

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运联议协府称周付收失损认划'
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運聯議協府稱週付收失損劃'
const kana =
  'のにいるをとはがしたでてなかれさもすらこりあまよっきくつうけみちそえわおめやせだじどばんろほひふむゆごげぎずべぶびねへゃょゅぜづざぞぬぐーンスルトアイリラクカシタドロレコムマジテサオフキチメニナハウエミプデバグパブボポケセソベダガツビピモュョッャ'
const kanji =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両費力会社首相述'
const hangul =
  '이다는의에을를하고가은한지로기사도대어시자나인으리과서해일아정스보수있년그여전부라들만주면했원오장것제성조니안국상구비적공동우선계요게연및까관세방신모미문야마경발치위거실습내생유당터프용트중외러분체화회결무영재물할진개간산호소단바업북명데양심되였학차없출통입래반형교후력료음때질말던처름식등민합복달월임불린버드본청표현와변류저감속설행각별향찰총권약석밝받열었았며겠'

/**
 * What is asked of each encoding: whether the bytes read in it are likely in one of these languages. The order is that of preference where
 * the text is the same in both.
 */
export const candidates: readonly (readonly [encoding: Encoding, languages: Readonly<Record<string, string>>])[] = [
  ['windows-1252', { ...western, et: baltic.et }],
  ['windows-1250', { ...central, ...romanian }],
  ['windows-1251', cyrillic],
  ['windows-1254', turkish],
  ['windows-1253', greek],
  ['windows-1255', hebrew],
  ['windows-1256', arabic],
  ['windows-1257', baltic],
  ['windows-874', thai],
  ['iso-8859-15', western],
  ['iso-8859-2', { ...central, ...romanian }],
  ['iso-8859-16', { ro: 'eiarntulocsădpmîșțvâbfgzhjxkyw', pl: central.pl }],
  ['iso-8859-13', baltic],
  ['iso-8859-4', baltic],
  ['koi8-r', russian],
  ['koi8-u', ukrainian],
  ['iso-8859-5', cyrillic],
  ['ibm866', cyrillic],
  ['x-mac-cyrillic', cyrillic],
  ['iso-8859-7', greek],
  ['iso-8859-8', hebrew],
  ['iso-8859-6', { ar: arabic.ar }],
  ['macintosh', western],
  ['gb18030', { zh: simplified }],
  ['big5', { zh: traditional }],
  ['shift_jis', { ja: kana + kanji }],
  ['euc-jp', { ja: kana + kanji }],
  ['euc-kr', { ko: hangul }],
  ['utf-16le', { zh: simplified, zht: traditional, ja: kana + kanji, ko: hangul }],
  ['utf-16be', { zh: simplified, zht: traditional, ja: kana + kanji, ko: hangul }],
]

/** The letters of English, which stand in names and foreign words of every language. */
export const latinLetters = western.en
