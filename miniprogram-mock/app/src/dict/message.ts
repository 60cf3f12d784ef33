import type { MessageState } from '@/api/message'

interface Word {
  kind: 'turn' | 'others' | 'passed' | 'stopped' | 'clock' | 'plain'
  word: string
}

/** How far a message to WeChat has come, for officers. */
export const messageStates: Record<MessageState, Word> = {
  DUE: { kind: 'clock', word: '排队' },
  TAKEN: { kind: 'clock', word: '在发' },
  SENDING: { kind: 'clock', word: '在发' },
  SENT: { kind: 'passed', word: '已发' },
  UNSURE: { kind: 'plain', word: '可能已到' },
  INBOX_ONLY: { kind: 'plain', word: '只在站内' },
  HELD: { kind: 'turn', word: '等处理' },
  FAILED: { kind: 'stopped', word: '没发出' },
}
