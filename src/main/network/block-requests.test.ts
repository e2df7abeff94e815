import { describe, expect, it } from 'vitest'
import { deadProxy, mayLoad } from './block-requests.ts'

describe('a request', () => {
  it.each(['app://attache/index.html', 'data:image/png;base64,AA', 'blob:app://attache/1'])(
    'may stay on the machine: %s',
    (url) => {
      expect(mayLoad(url, null)).toBe(true)
    },
  )

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://x/',
  ])('may not leave the app when it is built: %s', (url) => expect(mayLoad(url, null)).toBe(false))

  it('may go to the development server, and to no other port', () => {
    expect(mayLoad('http://localhost:5173/src/main.tsx', 'http://localhost:5173')).toBe(true)
    expect(mayLoad('ws://localhost:5173/', 'http://localhost:5173')).toBe(true)
    expect(mayLoad('http://localhost:8080/', 'http://localhost:5173')).toBe(false)
  })
})

it('the proxy stands before this machine too, and in development before all of it but the development server', () => {
  expect(deadProxy(null).proxyBypassRules).toBe('<-loopback>')
  expect(deadProxy('http://localhost:5173').proxyBypassRules).toBe('<-loopback>,localhost:5173')
})
