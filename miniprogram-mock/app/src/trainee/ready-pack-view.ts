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

/** The first thing that is still missing, as a sentence above the button; undefined when it can be saved. */
export function firstGap(form: PackForm, profile: GraduateProfile | undefined): string | undefined {
  if (!profile?.realName) return '先填姓名和身份证号'
  if (!form.school.trim()) return '还差毕业学校'
  if (!form.education) return '还差学历'
  if (form.fullTime === undefined) return '还差是不是全日制'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.graduatedOn)) return '还差毕业证签发日，写成 2026-06-28'
  if (!form.diplomaNo.trim()) return '还差毕业证编号'
  if (form.employed === undefined) return '还差现在有没有工作'
  return undefined
}
