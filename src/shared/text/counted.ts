const thousands = new Intl.NumberFormat('en')

/** A number with its noun: "1 claim", "1,200 claims". `many` is needed if the plural is not formed with an s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${thousands.format(number)} ${number === 1 ? one : many}`
}
