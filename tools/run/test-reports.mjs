import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * The rows of a test runner's JSON report: one for each file, with seconds, the number of tests that passed, and for each that failed its
 * name with the first line of the error. A file that could not be loaded counts as one failure.
 */
export function readVitest(report, root) {
  return (report?.testResults ?? []).map((file) => {
    const tests = file.assertionResults
    const failed = tests
      .filter(({ status }) => status === 'failed')
      .map((test) => inShort(test.fullName, test.failureMessages?.[0]))
    return {
      file: relative(root, file.name),
      seconds: (file.endTime - file.startTime) / 1000,
      passed: tests.filter(({ status }) => status === 'passed').length,
      failed:
        file.status === 'failed' && tests.length === 0 ? [inShort('(could not be loaded)', file.message)] : failed,
    }
  })
}

export function readPlaywright(report) {
  const rows = (report?.suites ?? []).map((suite) => {
    const tests = testsOf(suite)
    return {
      file: `e2e/${suite.file}`,
      seconds:
        tests.reduce((total, test) => total + test.results.reduce((ms, result) => ms + result.duration, 0), 0) / 1000,
      passed: tests.filter((test) => test.status === 'expected').length,
      failed: tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ title, results }) =>
          inShort(title, results.flatMap(({ errors = [] }) => errors.map(({ message }) => message))[0]),
        ),
    }
  })
  const errors = (report?.errors ?? []).map(({ message }) => inShort('(could not be run)', message))
  return errors.length === 0 ? rows : [...rows, { file: 'e2e', seconds: 0, passed: 0, failed: errors }]
}

function testsOf(suite) {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title })))
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)]
}

function inShort(name, message) {
  const [line = ''] = stripVTControlCharacters(message ?? '').split('\n')
  return `${name}: ${line}`
}
