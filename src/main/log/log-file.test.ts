import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsOf, openLog } from './log-file.ts'

const freshPath = () => join(mkdtempSync(join(tmpdir(), 'attache-log-')), 'logs', 'attache.log')

describe('the log', () => {
  it('holds one JSON line an event', () => {
    const path = freshPath()
    openLog(path).write('gesture', { method: 'addClaim', ms: 3 })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ event: 'gesture', method: 'addClaim', ms: 3 })
  })

  it('starts a new file when it has grown long', () => {
    const path = freshPath()
    const log = openLog(path)
    for (let n = 0; n < 3; n += 1) log.write('long', { text: 'x'.repeat(600_000) })
    expect(statSync(`${path}.1`).size).toBeGreaterThan(1_000_000)
    expect(statSync(path).size).toBeLessThan(1_000_000)
  })

  it('never holds the message of an error, which may quote a note', () => {
    const facts = factsOf(
      new TypeError('cannot read “the secret sentence”\nsecret, it was said at noon\n    at secret.js:1:1'),
    )
    expect(facts.error).toBe('TypeError')
    expect(facts.place).toMatch(/^log-file\.test\.ts:\d+:\d+$/u)
    expect(JSON.stringify(facts)).not.toContain('secret')
  })

  it('tells a failure to write without stopping the app', () => {
    const failures: unknown[] = []
    openLog('/etc/hostname/attache.log', (error) => failures.push(error)).write('start')
    expect(failures).toHaveLength(1)
  })
})
