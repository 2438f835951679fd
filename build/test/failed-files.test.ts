import { describe, expect, it } from 'vitest'
import { failedFiles } from './failed-files.ts'

describe('failedFiles', () => {
  it('names the files that failed', () => {
    const report = { testResults: [{ name: '/p/a.e2e.ts', status: 'passed' }, { name: '/p/b.e2e.ts', status: 'failed' }] }
    expect(failedFiles(JSON.stringify(report))).toEqual(['/p/b.e2e.ts'])
  })

  it.each(['', '{', 'null', '{}', '{"testResults":[1]}'])('knows nothing from %j', (text) => {
    expect(failedFiles(text)).toEqual([])
  })
})
