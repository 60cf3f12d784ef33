// The design's checks over the pages that need no object of their own, for every role, in all four modes.
// Pages behind an object (a case, a claim) are audited by the journeys, where such an object exists.
import { auditAllModes } from './audit.mjs'
import { BASE_URL, openPhone, signInAs, visit } from './browser.mjs'
import { auditedPages } from './audited-pages.mjs'

let looked = 0
let found = 0
for (const { account, pages } of auditedPages) {
  const phone = await openPhone()
  try {
    if (account) await signInAs(phone.page, account)
    for (const { route, tab } of pages) {
      await visit(phone.page, route)
      if (tab) await phone.page.getByRole('tab', { name: tab }).locator('visible=true').click()
      const problems = await auditAllModes(phone.page)
      looked += 4
      found += problems.length
      if (problems.length) console.error(`${account ?? 'nobody'} ${route} ${tab ?? ''}\n   ${problems.join('\n   ')}`)
    }
    if (phone.errors.length) {
      found += phone.errors.length
      console.error(phone.errors.join('\n'))
    }
  } finally {
    await phone.close()
  }
}
console.log(`${looked} renderings at ${BASE_URL}, ${found} problems`)
process.exit(found ? 1 : 0)
