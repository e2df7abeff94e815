import { useEffect } from 'react'
import { useAppState } from '../core/app-context.ts'

/** Sets the theme on the page. `system` follows the system's preference when it changes. */
export function useTheme(): void {
  const theme = useAppState((state) => state.settings.theme)
  useEffect(() => {
    const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
      document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    }
    apply()
    prefersDark.addEventListener('change', apply)
    return () => prefersDark.removeEventListener('change', apply)
  }, [theme])
}
