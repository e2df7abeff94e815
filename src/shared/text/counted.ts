const thousands = new Intl.NumberFormat('en')

/** "1 claim", "1,200 claims": a number with what it counts; `many` where the plural is not with an s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${thousands.format(number)} ${number === 1 ? one : many}`
}
