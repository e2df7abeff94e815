/** Whether keys are read and shown as on macOS (Command instead of Ctrl). */
export const isMac = navigator.userAgent.includes('Macintosh')
