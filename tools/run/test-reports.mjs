import { relative } from 'node:path'

/**
 * The rows of a test runner's JSON report: one for each file, with seconds and counts. A file that could not be loaded counts as one
 * failure.
 */
export function readVitest(report, root) {
  return (report?.testResults ?? []).map((file) => {
    const counts = countBy(file.assertionResults, (test) => test.status)
    const broken = file.status === 'failed' && file.assertionResults.length === 0 ? 1 : 0
    return {
      file: relative(root, file.name),
      seconds: (file.endTime - file.startTime) / 1000,
      passed: counts.passed ?? 0,
      failed: (counts.failed ?? 0) + broken,
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
      failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length,
    }
  })
  const errors = report?.errors?.length ?? 0
  return errors === 0 ? rows : [...rows, { file: 'e2e (could not be run)', seconds: 0, passed: 0, failed: errors }]
}

function testsOf(suite) {
  return [...(suite.specs ?? []).flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)]
}

function countBy(items, keyOf) {
  const counts = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}
