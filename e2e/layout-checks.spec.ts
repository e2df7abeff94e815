import { expect, test } from '@playwright/test'
import { Desk } from '../tools/pictures/desk.ts'
import { variants } from '../tools/pictures/variants.ts'
import { View } from '../tools/pictures/view.ts'
import { tellPale } from './layout/contrast.ts'
import { tell } from './layout/find-faults.ts'
import { Hovers } from './layout/hovers.ts'
import { tellNoWayOut } from './layout/no-way-out.ts'
import { readLayout } from './layout/read-layout.ts'

/** Each check of the layout finds the fault that is put in, and nothing where none is. */
test.describe.configure({ mode: 'serial' })

let desk: Desk
let view: View

test.beforeAll(async () => {
  desk = await Desk.start('dam')
  view = await View.of(desk.page)
  await view.show(variants.small)
})
test.afterAll(() => desk.close())

/** What the checks tell while this style is on the page, and did not tell before. */
async function toldWith(style: string): Promise<string[]> {
  const { page } = desk
  const before = tell(await readLayout(page))
  const tag = await page.addStyleTag({ content: style })
  const after = tell(await new Hovers().withoutShown(page, await readLayout(page)))
  await tag.evaluate((element) => (element as Element).remove())
  return after.filter((line) => !before.includes(line))
}

const cutHeading = '.register h1 { width: 3em; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }'

test('a text that is cut off is told, unless its whole is a hover away', async () => {
  await desk.rest()
  await desk.rows('Control+3')
  const { page } = desk
  const heading = page.locator('.register h1')
  expect(await toldWith(cutHeading)).toEqual([expect.stringMatching(/^cut off by h1.*\(h1/u)])
  expect(await toldWith(`${cutHeading} .register h1:hover { width: auto }`)).toEqual([])
  await heading.evaluate((element) => element.setAttribute('title', 'Some of them'))
  expect(await toldWith(cutHeading)).toHaveLength(1)
  await heading.evaluate((element) => element.setAttribute('title', `All ${element.textContent} of the library`))
  expect(await toldWith(cutHeading)).toEqual([])
  await heading.evaluate((element) => element.removeAttribute('title'))
  // What is scrolled away can be scrolled back.
  expect(await toldWith(cutHeading.replace('hidden', 'auto'))).toEqual([])
  expect(await toldWith('.register h1 { height: 8px; overflow: hidden }')).toHaveLength(1)
})

test('a field whose placeholder does not fit, and a button that is cut off, are told', async () => {
  expect(
    await toldWith('.register .filter-field { width: 90px } .register .filter-field input { width: 90px }'),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/^cut off by input/u)]))
  expect(await toldWith('.modes { overflow: hidden; width: 150px }')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^cut off by nav\.modes.*\(button/u)]),
  )
})

test('two texts or controls over each other are told, and not what is open over the page', async () => {
  expect(await toldWith('.mode + .mode { margin-left: -40px }')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^over “.*” \(button\.mode/u)]),
  )
  // What covers is told too, however opaque it is.
  const cover = '.register h1 { position: relative; z-index: 9; top: 40px; background: white }'
  expect(await toldWith(cover)).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:over|covered by) /u)]))
  // So is what lies under something that is neither text nor control.
  expect(
    await toldWith('.status::after { content: ""; position: fixed; inset: 0 50% 50% 0; background: white }'),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/^covered by footer.*\(h1 /u)]))
  const over = async () => tell(await readLayout(desk.page)).filter((line) => /^(?:over|covered) /u.test(line))
  expect(await over()).toEqual([])
  await desk.open('s')
  expect(await over()).toEqual([])
  await desk.rest()
})

test('what reaches out of the window is told', async () => {
  await desk.rows('Control+3')
  expect(await toldWith('.bar .case { position: relative; left: -60px }')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^out of the window: “Orsa dam” /u)]),
  )
  expect(await toldWith('.status { position: relative; top: 14px }')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^out of the window: /u)]),
  )
})

test('a dialog that no button closes is told', async () => {
  const { page } = desk
  await desk.rows('Control+3')
  await desk.open('s')
  expect(await tellNoWayOut(page)).toEqual([])
  const tag = await page.addStyleTag({ content: '.leave-button { visibility: hidden }' })
  expect(await tellNoWayOut(page)).toHaveLength(1)
  await tag.evaluate((element) => (element as Element).remove())
  await desk.rest()
})

/** Ways of making a heading pale, each with the contrast that it then has by the rule of WCAG, worked out by hand. */
const pale = [
  ['a pale colour', 'color: #8a8a8a; background: #ffffff', 3.45],
  ['half opacity', 'color: #000000; background: #ffffff; opacity: 0.4', null],
  ['a dark ground', 'color: #1d1c1a; background: #333333', 1.34],
  ['a ground through a layer', 'color: #666666; background: linear-gradient(#00000080, #00000080)', null],
  ['no colour of its own', 'color: #fbfaf7; background: #fbfaf7', 1],
] as const

test('text too pale for AA is told, by colour, opacity, ground and layers, in the px of the window', async () => {
  const { page } = desk
  await desk.rows('Control+2')
  const clean = await readLayout(page)
  expect(await tellPale(page, view, clean)).toEqual([])
  for (const [way, style, known] of pale) {
    const tag = await page.addStyleTag({ content: `.questions-head h1 { font-size: 14px !important; ${style} }` })
    const told = await tellPale(page, view, await readLayout(page))
    await tag.evaluate((element) => (element as Element).remove())
    expect(told, way).toEqual([expect.stringMatching(/^contrast .*\(h1 /u)])
    if (known !== null) expect(Number(/[\d.]+/u.exec(told[0]!)![0]), way).toBeCloseTo(known, 1)
  }
})
