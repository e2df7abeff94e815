import './core/zod-without-code.ts'
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '@fontsource/noto-emoji'
import '@fontsource/noto-naskh-arabic'
import '@fontsource/noto-sans-hebrew'
import '@fontsource/noto-sans-math'
import './ui/tokens.css'
import './ui/base.css'
import './ui/sheet.css'
import { createRoot } from 'react-dom/client'
import { App } from './shell/App.tsx'
import { UiContext } from './ui/ui-context.ts'
import { AppContext } from './core/app-context.ts'
import { buildApp } from './shell/build-app.ts'
import { startApp } from './shell/start-app.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')

const app = buildApp(window.attache)
const page = createRoot(root)
void startApp(app, () =>
  page.render(
    <AppContext value={app}>
      <UiContext value={app}>
        <App />
      </UiContext>
    </AppContext>,
  ),
)
