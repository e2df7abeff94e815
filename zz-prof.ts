import { readFileSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { openSession } from './src/main/library/worker/session.ts'

const count = Number(process.env.N ?? 1500)
function textOf(i: number): string {
  const nouns = ['dam', 'gate', 'river', 'minister', 'schedule', 'cost', 'treaty', 'village', 'engineer', 'season']
  const verbs = ['said', 'denied', 'asked', 'expected', 'refused', 'proposed', 'recalled', 'confirmed']
  let seed = i * 7919 + 17
  const next = (most: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % most
  const words = Array.from({ length: 1000 }, (_, at) =>
    at % 10 === 9 ? `${nouns[next(10)]!}${next(5000)}.` : at % 3 === 0 ? verbs[next(8)]! : nouns[next(10)]!)
  const lines = Array.from({ length: 20 }, (_, line) => words.slice(line * 50, line * 50 + 50).join(' '))
  return `Report ${i} of the commission\n${lines.join('\n')}\n`
}
const dir = mkdtempSync(join(tmpdir(), 'prof-'))
const opened = openSession({ path: join(dir, 'a.attache'), device: 'd', analyst: '', create: 'if-missing', synchronous: process.env.SYNC } as never, { changed() {}, notice() {}, accessChanged() {}, working() {}, damaged() {} } as never)
if (!opened.ok) throw new Error(opened.error.message)
const s = opened.value
const texts = Array.from({ length: count }, (_, i) => ({ name: `t${i}.txt`, bytes: new TextEncoder().encode(textOf(i)) }))
import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
const ins = new Session(); ins.connect(); await ins.post('Profiler.enable')
const t0 = performance.now()
for (let i = 0; i < count; i += 50) {
  const t = performance.now()
  if (i === Number(process.env.FROM ?? 8500)) await ins.post('Profiler.start')
  const r = await s.call('importTexts' as never, { files: texts.slice(i, i + 50) } as never)
  if (!(r as any).ok) throw new Error(JSON.stringify(r))
  if (i % 500 === 0) console.log(i, Math.round(performance.now() - t))
}
if (process.env.FROM) writeFileSync('/tmp/prof/late.cpuprofile', JSON.stringify((await ins.post('Profiler.stop') as any).profile))
console.log('ms per text', ((performance.now() - t0) / count).toFixed(2))
await s.close({ withoutBackup: true })
