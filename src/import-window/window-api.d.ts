import type { ImporterApi } from '#shared/imports/import-job.ts'

declare global {
  interface Window {
    readonly importer: ImporterApi
  }
}
