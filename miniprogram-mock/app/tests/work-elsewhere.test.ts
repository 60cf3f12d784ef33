import { describe, expect, it } from 'vitest'
import { elsewhereOf } from '@/bureau/work-elsewhere'

describe('不是审核的待办', () => {
  it('opens the very page the backend names', () => {
    expect(elsewhereOf({ target: '/bureau/content-checks' })).toEqual({ page: '/bureau/content-checks' })
    expect(elsewhereOf({ target: '/bureau/claim-page?id=C1' })).toEqual({ page: '/bureau/claim-page?id=C1' })
  })
  it('opens the part of 公示 where the claims wait', () => {
    expect(elsewhereOf({ target: 'stipend-notice' })).toEqual({ part: 'APPROVED' })
    expect(elsewhereOf({ target: 'stipend-filing' })).toEqual({ part: 'NOTICE_CLOSED' })
  })
  it('shows the notices for a part it does not know', () => {
    expect(elsewhereOf({ target: 'something-new' })).toEqual({ part: 'NOTICES' })
  })
})
