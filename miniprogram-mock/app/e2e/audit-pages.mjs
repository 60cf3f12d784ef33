// The design's checks over the pages that need no object of their own, for every role, in all four modes.
// Pages behind an object (a case, a claim) are audited by the journeys, where such an object exists.
import { auditAllModes, MODES } from './audit.mjs'
import { BASE_URL, openPhone, signInAs, visit } from './browser.mjs'
import { auditedPages } from './audited-pages.mjs'

/** Phones side by side: one of them mostly waits for its screen to come to rest. */
const PHONES = 2

let looked = 0
let found = 0
const waiting = [...auditedPages]

async function look({ account, pages }) {
  const phone = await openPhone()
  try {
    if (account) await signInAs(phone.page, account)
    for (const { route, tab } of pages) {
      await visit(phone.page, route)
      if (tab) await phone.page.getByRole('tab', { name: tab }).locator('visible=true').click()
      const problems = await auditAllModes(phone.page)
      looked += MODES.length
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

await Promise.all(
  Array.from({ length: PHONES }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await look(next)
  }),
)
console.log(`${looked} renderings at ${BASE_URL}, ${found} problems`)
process.exit(found ? 1 : 0)
