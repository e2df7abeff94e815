import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

test('a printed page names its app, in hexadecimal where the name is not ASCII, and every place in its table is right', async () => {
  const [named, plain] = [await printedBy('Attaché'), await printedBy(null)]
  const hex = /\/Creator <FEFF(?<digits>[\dA-F]+)>/.exec(named)?.groups?.['digits'] ?? ''
  expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toMatch(
    / Attaché\/[\d.]+ Chrome\/[\d.]+ Electron\/[\d.]+ /,
  )
  expect(plain).toContain('/Creator (Plain/1.0 \\(a b\\))')
  for (const pdf of [named, plain]) {
    const table = Number(/startxref\s+(\d+)/.exec(pdf)?.[1])
    const places = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at))
    expect(places.length).toBeGreaterThan(5)
    expect(places.filter((at, index) => !pdf.startsWith(`${index + 1} 0 obj`, at))).toEqual([])
  }
})

/** Prints the page with this app name. With null, the user agent is a plain one from then on. */
function printedBy(name: string | null): Promise<string> {
  return app.electron.evaluate(async ({ app: main, BrowserWindow }, called) => {
    const before = main.getName()
    if (called === null) main.userAgentFallback = 'Plain/1.0 (a b)'
    else main.setName(called)
    const pdf = await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({})
    main.setName(before)
    return pdf.toString('latin1')
  }, name)
}
