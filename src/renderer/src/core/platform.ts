/** Whether keys are written and read as on macOS (Command instead of Ctrl). */
export const isMac = navigator.userAgent.includes('Macintosh')
