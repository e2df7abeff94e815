import { expect, test } from 'vitest'
import { drawSample, findMutants, insertMarks, mutate } from './find-mutants.ts'

/** The texts that one line of code becomes, each as `operator: text`. */
function mutantsOf(code: string): string[] {
  return findMutants('a.ts', code).map((mutant) => `${mutant.operator}: ${mutate(code, mutant)}`)
}

test.each<[string, readonly string[]]>([
  ['f(a < b)', ['comparison: f((a <= b))', 'comparison: f((a >= b))']],
  ['f(a === b)', ['comparison: f((a !== b))']],
  ['f(a && b)', ['logic: f((a || b))']],
  ['f(a ?? b ?? c)', ['logic: f((a && b) ?? c)', 'logic: f(((a ?? b) && c))']],
  ['f(a /* > */ > b)', ['comparison: f((a         >= b))', 'comparison: f((a         <= b))']],
  ['f(a + 1)', ['arithmetic: f((a - 1))']],
  ['f(`${a}` + b)', []],
  ["f('a' + b + c)", []],
  ['f(!a)', ['negation: f((a))']],
  ['f(true)', ['boolean: f(false)']],
  ['f([a, b], [])', ['array: f([], [])']],
  ['f(a?.b, a?.[0])', ['optional: f(a.b, a?.[0])', 'optional: f(a?.b, a[0])']],
  ['a?.()', ['optional: a()']],
  ['f(a.filter(b))', ['method: f(a)']],
  ['f(a.some(b))', ['method: f(a.every(b))']],
  ['f(Math.min(a, b), a.min(b))', ['method: f(Math.max(a, b), a.min(b))']],
  ['f(a.constructor())', []],
  ['a += b', ['assignment: a -= b']],
  ['a++', ['assignment: a--']],
  ['if (a) f()', ['condition: if (true) f()', 'condition: if (false) f()']],
  ['for (let i = 0; i; i++) f()', ['condition: for (let i = 0; false; i++) f()']],
  ['function f() { g(); h() }', ['block: function f() {}']],
  ['function f() { return g }', ['return: function f() { return undefined }']],
  ['f((x) => x.a)', ['return: f((x) => undefined)']],
  ['f((x) => !x)', ['return: f((x) => true)', 'return: f((x) => false)', 'negation: f((x) => (x))']],
  ['switch (a) { case 1: f(); break }', ['block: switch (a) { case 1: break }']],
])('mutants of %s', (code, expected) => {
  expect(mutantsOf(code).toSorted()).toEqual(expected.toSorted())
})

test.each([
  ['types', 'type A = true | [B, C]\ninterface D { e: false }\ndeclare const f: true\nlet g: [true, false]'],
  ['the type a value is cast to', 'f(a as true)'],
  ['imports', "import a from 'b'\nexport * from 'c'"],
  ['strings', "f('a', `b${c}`)"],
  ['the words of an error', 'throw new Error(a ? b : c)'],
  ['what can never run', 'function f() { return assertNever(!a) }'],
])('%s have no mutants', (_what, code) => {
  expect(mutantsOf(code)).toEqual([])
})

test('a statement that begins with a bracket is kept apart from the line before', () => {
  expect(mutantsOf('f()\na && b()')).toEqual(['logic: f()\n;(a || b())'])
  expect(mutantsOf('if (c)\n  a && b()')).toContain('logic: if (c)\n  (a || b())')
})

test('a mutant is known by its function and its words', () => {
  const code = 'function f() {\n  const g = () => a < b\n  return [c < d, c < d]\n}'
  const keys = findMutants('a.ts', code).map(({ key }) => key)
  expect(keys).toContain('a.ts | f.g | comparison | a < b → (a <= b)')
  expect(keys).toContain('a.ts | f | comparison | c < d → (c <= d)')
  expect(keys).toContain('a.ts | f | comparison | c < d → (c <= d) | 2')
  expect(new Set(keys).size).toBe(keys.length)
  const below = findMutants('a.ts', `// A line more.\n${code}`)
  expect(below.map(({ key }) => key)).toEqual(keys)
  expect(below.map(({ line }) => line)).toEqual(findMutants('a.ts', code).map(({ line }) => line + 1))
})

test('the same seed draws the same mutants, and most of them again when the code around changes', () => {
  const code = Array.from({ length: 100 }, (_, i) => `f(a${i} === b)`).join('\n')
  const draw = (text: string, seed: string) => drawSample(findMutants('a.ts', text), 20, seed).map(({ key }) => key)
  expect(draw(code, '1')).toEqual(draw(code, '1'))
  expect(draw(code, '1')).toHaveLength(20)
  expect(draw(code, '2')).not.toEqual(draw(code, '1'))
  const again = draw(`f(c === d)\n${code}`, '1')
  expect(draw(code, '1').filter((key) => again.includes(key)).length).toBeGreaterThanOrEqual(19)
})

test('a marker stands before the statement, or the body of the arrow function, in which a mutant is', () => {
  const code = 'function f(a) {\n  if (a) return !a\n  return a.map((x) => -x)\n}'
  const mutants = findMutants('a.ts', code)
  const markOf = (from: string) => mutants.find((one) => one.from === from)!.mark
  expect(insertMarks(code, [markOf('!a'), markOf('-x'), markOf('a')], (mark) => `m(${mark})`)).toBe(
    'function f(a) {\n  m(2);if (a) {m(0);return !a}\n  return a.map((x) => (m(1),-x))\n}',
  )
})
