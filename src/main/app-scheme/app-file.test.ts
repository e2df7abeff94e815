import { describe, expect, it } from 'vitest'
import { appFile } from './app-file.ts'

const root = '/opt/attache/renderer'

describe('a path of the app’s own scheme', () => {
  it('is a file below the root', () => {
    expect(appFile(root, '/assets/main.js')).toEqual({
      path: `${root}/assets/main.js`,
      contentType: 'text/javascript; charset=utf-8',
    })
  })

  it('is the page when it is empty', () => {
    expect(appFile(root, '/')?.path).toBe(`${root}/index.html`)
  })

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/a/../../secret.js',
    '/%5c..%5csecret.js',
    '/a%00.js',
    '/%zz.js',
  ])('is refused when it leaves the root: %s', (pathname) => expect(appFile(root, pathname)).toBeNull())

  it('is refused when a folder only begins like the root', () => {
    expect(appFile(root, '/../renderer-other/x.js')).toBeNull()
  })

  it('is refused when its type is not one the pages are made of', () => {
    expect(appFile(root, '/library.attache')).toBeNull()
  })
})
