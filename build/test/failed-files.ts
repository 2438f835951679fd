/**
 * The files with failed tests in a report of vitest's JSON reporter (https://vitest.dev/guide/reporters#json-reporter).
 * Empty when the text is not such a report: then nothing is known, and nothing may be called harmless.
 */
export function failedFiles(json: string): string[] {
  let report: unknown
  try {
    report = JSON.parse(json)
  } catch {
    return []
  }
  if (typeof report !== 'object' || report === null || !('testResults' in report) || !Array.isArray(report.testResults)) return []
  return report.testResults.flatMap((file: unknown) => {
    if (typeof file !== 'object' || file === null || !('name' in file) || !('status' in file)) return []
    return file.status === 'failed' && typeof file.name === 'string' ? [file.name] : []
  })
}
