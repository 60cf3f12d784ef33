import type { Schooling } from '@/api/graduate'

/** The levels of ordinary higher education, in the words of the diploma. */
export const schoolings: Schooling[] = ['专科', '本科', '硕士', '博士']

/** What the ready-pack calls each thing that is still missing. */
export const profileFields: Record<string, string> = {
  realName: '姓名和身份证号',
  idNumber: '姓名和身份证号',
  phone: '手机号',
  school: '毕业学校',
  education: '学历',
  fullTime: '是不是全日制',
  graduatedOn: '毕业证签发日',
  diplomaNo: '毕业证编号',
  employed: '现在有没有工作',
  householdPlace: '户籍',
}
