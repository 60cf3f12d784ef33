// Walks every journey of e2e/journeys against the product at BASE_URL (default http://localhost:8080), one after another.
//   node e2e/run.mjs            all of them          node e2e/run.mjs sign-in      only those whose name contains the word
// A journey is a file with a default export `async ({ phone, step, audit, shot }) => …`; it throws when something is not as it should be.
// SHOTS=<folder> keeps a picture of every step.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { auditAllModes } from './audit.mjs'
import { BASE_URL, openPhone, shoot } from './browser.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const wanted = process.argv[2] ?? ''
const shots = process.env.SHOTS
const journeys = fs.readdirSync(path.join(here, 'journeys')).filter((file) => file.endsWith('.mjs') && file.includes(wanted)).sort()
if (journeys.length === 0) throw new Error(`No journey is called "${wanted}".`)

let failures = 0
for (const file of journeys) {
  const name = file.replace(/\.mjs$/, '')
  const { default: walk } = await import(path.join(here, 'journeys', file))
  const phone = await openPhone()
  const began = Date.now()
  let at = 'opening'
  let number = 0
  try {
    await walk({
      phone,
      page: phone.page,
      async step(what, act) {
        at = what
        const result = await act()
        number++
        console.log(`   ${name} · ${what}`)
        if (shots) await shoot(phone.page, path.join(shots, name, `${String(number).padStart(2, '0')}-${what.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`))
        return result
      },
      /** The showing screen keeps the design's checks in all four modes. */
      async audit() {
        const problems = await auditAllModes(phone.page)
        if (problems.length) throw new Error(`the screen fails its audit:\n      ${problems.join('\n      ')}`)
      },
    })
    if (phone.outside.length) throw new Error(`asked other hosts: ${phone.outside.join(' ')}`)
    if (phone.errors.length) throw new Error(`uncaught errors:\n${phone.errors.join('\n')}`)
    console.log(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  } catch (error) {
    failures++
    const picture = path.join(shots ?? path.join(here, '../dist/e2e'), `${name}-failed.png`)
    await shoot(phone.page, picture).catch(() => undefined)
    console.error(`FAIL ${name} at "${at}": ${error.stack ?? error}\n     picture: ${picture}`)
  } finally {
    await phone.close()
  }
}
console.log(failures ? `${failures} of ${journeys.length} journeys failed at ${BASE_URL}` : `${journeys.length} journeys walked at ${BASE_URL}`)
process.exit(failures ? 1 : 0)
