import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { contentPolicyWith } from '../../src/main/app-scheme/content-policy.ts'

/**
 * Applies the Content Security Policy of the built app to the dev server's page, plus only what hot reload needs: the inline script, by
 * its hash. (The dev server's socket has the page's own origin.) So code that the built app would block is blocked during development too.
 */
export function developmentPolicy(): Plugin {
  return {
    name: 'development-policy',
    apply: 'serve',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const policy = contentPolicyWith({ 'script-src': inlineScripts(html).map(hashSource) })
        // A directive that works only in a header is left out of the page.
        const inPage = policy.replace(/frame-ancestors [^;]*; /u, '')
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'content-security-policy', content: inPage },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
  }
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script type="module">(.*?)<\/script>/gsu)].map(([, code = '']) => code)
}

function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}
