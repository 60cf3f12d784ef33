/** Who looks at which page. Add a page here when it needs no id; otherwise audit it in a journey. */
export const auditedPages = [
  {
    account: undefined,
    pages: [{ route: '/pages/public-shell' }, { route: '/pages/public-shell', tab: '岗位' }, { route: '/pages/objection-check' }, { route: '/pages/public-shell', tab: '赛事' }, { route: '/contest/try-criteria' }, { route: '/contest/programme-page' }, { route: '/pages/sign-in' }, { route: '/pages/privacy-consent' }],
  },
  {
    account: 'graduate-1',
    pages: [
      { route: '/trainee/trainee-shell' },
      { route: '/trainee/trainee-shell', tab: '岗位' },
      { route: '/trainee/trainee-shell', tab: '签到' },
      { route: '/trainee/trainee-shell', tab: '补贴' },
      { route: '/trainee/trainee-shell', tab: '我的' },
      { route: '/trainee/ready-pack' },
      { route: '/trainee/eligibility' },
      { route: '/trainee/waiting-list' },
      { route: '/pages/real-name' },
      { route: '/pages/phone-binding' },
      { route: '/pages/messages' },
    ],
  },
  {
    account: 'founder-1',
    pages: [
      { route: '/contest/contest-shell' },
      { route: '/contest/contest-shell', tab: '参赛' },
      { route: '/contest/contest-shell', tab: '我的' },
    ],
  },
  {
    account: 'base-1',
    pages: [
      { route: '/base/base-shell' },
      { route: '/base/base-shell', tab: '见习生' },
      { route: '/base/base-shell', tab: '申领' },
      { route: '/base/base-shell', tab: '我的' },
      { route: '/base/applicant-choice' },
      { route: '/base/bank-account' },
      { route: '/base/page-code' },
    ],
  },
  {
    account: 'supervisor-1',
    pages: [
      { route: '/base/supervisor-shell' },
      { route: '/base/supervisor-shell', tab: '见习生' },
      { route: '/base/supervisor-shell', tab: '我的' },
      { route: '/base/stand-ins' },
    ],
  },
  {
    account: 'district-chengguan',
    pages: [
      { route: '/bureau/bureau-shell' },
      { route: '/bureau/bureau-shell', tab: '查询' },
      { route: '/bureau/bureau-shell', tab: '公示' },
      { route: '/bureau/bureau-shell', tab: '我的' },
      { route: '/bureau/import-desk' },
    ],
  },
  {
    account: 'city',
    pages: [
      { route: '/bureau/bureau-shell' },
      { route: '/bureau/bureau-shell', tab: '查询' },
      { route: '/bureau/bureau-shell', tab: '公示' },
      { route: '/bureau/bureau-shell', tab: '我的' },
      { route: '/bureau/content-checks' },
      { route: '/bureau/objection-list' },
      { route: '/pages/staff' },
      { route: '/bureau/message-list' },
      { route: '/contest/edition-list' },
      { route: '/contest/edition-form' },
      { route: '/bureau/window-list' },
      { route: '/bureau/window-form' },
      { route: '/bureau/import-desk' },
    ],
  },
  {
    account: 'finance',
    pages: [
      { route: '/bureau/finance-shell' },
      { route: '/bureau/finance-shell', tab: '查询' },
      { route: '/bureau/finance-shell', tab: '我的' },
      { route: '/bureau/batch-form' },
      { route: '/bureau/money-ledger' },
      { route: '/bureau/money-budget' },
      { route: '/bureau/money-figures' },
    ],
  },
]
