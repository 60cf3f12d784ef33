import { expect, it } from 'vitest'
import { ruleVersionText } from '@/shared/rule-version'

it('cites the document instead of the code of its edition', () => {
  expect(ruleVersionText('2016-17/1')).toBe('〔2016〕17号 第 1 版')
  expect(ruleVersionText('2027-3/12')).toBe('〔2027〕3号 第 12 版')
  expect(ruleVersionText('试行')).toBe('试行')
})
