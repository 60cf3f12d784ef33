import { describe, expect, it } from 'vitest'
import { demandable, stoppable } from '@/bureau/clawback-words'

describe('a month that was not owed', () => {
  it('is stopped while the money is here and demanded back once it has left', () => {
    expect(stoppable('FILED')).toBe(true)
    expect(stoppable('ORDERED')).toBe(false)
    expect(demandable('ORDERED', 'CLAIMED')).toBe(false)
    expect(demandable('CLOSED', 'RECEIVED')).toBe(true)
  })
  it('is demanded back once', () => {
    expect(demandable('CLOSED', 'RECLAIMED')).toBe(false)
    expect(demandable('CLOSED', 'RECOVERED')).toBe(false)
  })
})
