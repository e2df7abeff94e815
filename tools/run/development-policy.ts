import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { contentPolicyWith } from '../../src/main/app-scheme/content-policy.ts'

/**
 * The dev server's page under the policy that the built app's page has, and exactly what hot reload needs besides: the script that stands in
 * the page, by its hash. (The dev server's socket is of the page's own origin.) What the built app would refuse is refused while it is written.
 */
export function developmentPolicy(): Plugin {
  return {
    name: 'development-policy',
    apply: 'serve',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const policy = contentPolicyWith({ 'script-src': inlineScripts(html).map(hashSource) })
        // What holds in a header alone is not said in the page.
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
