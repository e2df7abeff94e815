import type { ProxyConfig } from 'electron'

/** What `Target.createBrowserContext` takes; its two strings have the syntax of Electron's two rules. */
export type ContextProxy = { readonly proxyServer?: string; readonly proxyBypassList?: string }

/** Electron's configuration for a browser context. Throws for the modes that a context cannot have. */
export function contextProxy({ mode, pacScript, proxyRules, proxyBypassRules }: ProxyConfig): ContextProxy {
  const chosen = mode ?? (pacScript ? 'pac_script' : 'fixed_servers')
  if (chosen !== 'fixed_servers' && chosen !== 'direct')
    throw new Error(`chromium-runtime: the proxy mode ${chosen} is not part of this runtime`)
  if (chosen === 'direct' || !proxyRules) return { proxyServer: 'direct://' }
  return { proxyServer: proxyRules, ...(proxyBypassRules ? { proxyBypassList: proxyBypassRules } : {}) }
}
