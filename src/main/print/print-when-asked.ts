import type { Result } from '#shared/model/result.ts'
import type { PrintedPdf } from './print-briefing.ts'
import type { PrintHost } from './print-host.ts'
import type { PrintJob } from './print-job.ts'

/**
 * Prints with the fonts in the folder `fonts`. The code for printing is loaded, and its session opened, at the first
 * print: most sessions print nothing.
 */
export function printWhenAsked(fonts: string): (job: PrintJob) => Promise<Result<PrintedPdf>> {
  let host: PrintHost | null = null
  return async (job) => {
    const [{ openPrintHost }, { printBriefing }] = await Promise.all([
      import('./print-host.ts'),
      import('./print-briefing.ts'),
    ])
    return printBriefing((host ??= openPrintHost(fonts)), job)
  }
}
