/** Who looks at which page. Add a page here when it needs no id; otherwise audit it in a journey. */
export const auditedPages = [
  {
    account: undefined,
    pages: [{ route: '/pages/public-shell' }, { route: '/pages/sign-in' }, { route: '/pages/privacy-consent' }],
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
      { route: '/pages/real-name' },
      { route: '/pages/phone-binding' },
    ],
  },
]
