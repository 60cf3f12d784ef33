import type { GraduateProfile, Schooling } from '@/api/graduate'

export interface PackForm {
  school: string
  education?: Schooling
  fullTime?: boolean
  graduatedOn: string
  diplomaNo: string
  employed?: boolean
  householdPlace: string
}

/** The first thing that is still missing in the form, as a sentence above the button; undefined when it can be saved. */
export function firstGap(form: PackForm): string | undefined {
  if (!form.school.trim()) return '还差毕业学校'
  if (!form.education) return '还差学历'
  if (form.fullTime === undefined) return '还差是不是全日制'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.graduatedOn)) return '还差毕业证签发日，写成 2026-06-28'
  if (!form.diplomaNo.trim()) return '还差毕业证编号'
  if (form.employed === undefined) return '还差现在有没有工作'
  return undefined
}

export type PackStep =
  | { kind: 'fill'; answer: string; note?: string }
  | { kind: 'real-name'; answer: string; note: string }
  | { kind: 'phone'; answer: string; note: string }
  | { kind: 'ready'; answer: string; note: string }

/** The one next thing on this page. `unsaved` is true while the form holds more than the backend knows. */
export function packStep(form: PackForm, profile: GraduateProfile, unsaved: boolean): PackStep {
  const gap = firstGap(form)
  if (gap || unsaved) return { kind: 'fill', answer: gap ? '填好就能一点就报' : '填齐了，存一下', note: gap }
  if (profile.missing.includes('realName')) return { kind: 'real-name', answer: '还差实名', note: '学历存好了，再填姓名和身份证号' }
  if (profile.missing.includes('phone')) return { kind: 'phone', answer: '还差手机号', note: '报名结果和补到材料时通知你' }
  return profile.complete ? { kind: 'ready', answer: '材料备好了', note: '材料齐了' } : { kind: 'fill', answer: '填齐了，存一下' }
}
