import type { ProxyConfig } from 'electron'

/** The options of `Target.createBrowserContext`; both strings have the syntax of Electron's two rules. */
export type ContextProxy = { readonly proxyServer?: string; readonly proxyBypassList?: string }

/** Converts Electron's proxy configuration to that of a browser context. Throws for modes that a context does not support. */
export function contextProxy({ mode, pacScript, proxyRules, proxyBypassRules }: ProxyConfig): ContextProxy {
  const chosen = mode ?? (pacScript ? 'pac_script' : 'fixed_servers')
  if (chosen !== 'fixed_servers' && chosen !== 'direct')
    throw new Error(`chromium-runtime: the proxy mode ${chosen} is not part of this runtime`)
  if (chosen === 'direct' || !proxyRules) return { proxyServer: 'direct://' }
  return { proxyServer: proxyRules, ...(proxyBypassRules ? { proxyBypassList: proxyBypassRules } : {}) }
}
