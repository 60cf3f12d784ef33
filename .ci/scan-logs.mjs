#!/usr/bin/env node
// Looks through everything a test run has logged for what must never stand in a log: tokens, secrets, session keys,
// phone numbers, ID numbers. Usage: scan-logs.mjs <file or folder>…   Exit 1 and one line per finding; what was found is
// never printed whole. `scan-logs.mjs --prove` shows that every rule bites.
import fs from 'node:fs'
import path from 'node:path'

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Eighteen digits are an ID number if date and check digit are right; a ledger's serial number is not. */
function isIdNumber(text) {
  const month = Number(text.slice(10, 12))
  const day = Number(text.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = ID_WEIGHTS.reduce((so, weight, at) => so + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17].toUpperCase()
}

const secret = (text) => text.length >= 16 && /[0-9]/.test(text) && /[A-Za-z]/.test(text)

/** What must not be in a log. `holds` looks at what the pattern caught last. */
const RULES = [
  { what: 'JWT', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g },
  { what: 'bearer token', pattern: /\bBearer\s+([\w.~+/-]{16,})/gi },
  { what: 'phone number', pattern: /(?<![\w.-])(?:\+?86[ -]?)?(1[3-9]\d{9})(?![\w.]|-\d)/g },
  { what: 'ID number', pattern: /(?<!\w)([1-9]\d{16}[\dXx])(?!\w)/g, holds: isIdNumber },
  { what: 'named secret', pattern: /(?:access_?token|refresh_?token|session_?key|app_?secret|(?<![a-z])secret|jwt_?secret|data_?key|index_?key|aes_?key|push_?token|password)["']?\s*[:=]\s*["']?([\w+/=.-]{16,})/gi, holds: secret },
  // The mock platform's own, wherever they stand: what it hands out is what the product must keep to itself.
  { what: "the mock platform's secret", pattern: /mock-secret-for-this-machine-only|MockPushToken|MockOfThisMachineOnly\w+/g },
  // Tokens of WeChat's are 128 characters of this alphabet; nothing else in a log is that long without a break.
  { what: 'access token', pattern: /(?<![\w/+=.-])([\w-]{100,})(?![\w/+=.-])/g, holds: (text) => secret(text) && /[A-Z]/.test(text) && /[a-z]/.test(text) && !/^(.)\1+$/.test(text) },
]

const LOG = /\.(log|out|err|txt)$/
/** Of the build's own tools, not of the product: file names and sums of packages. */
const NOT_OURS = /(^|\/)(app-npm-ci)[^/]*\.log$/

function* filesIn(place) {
  const found = fs.statSync(place)
  if (found.isFile()) {
    yield place
    return
  }
  for (const entry of fs.readdirSync(place, { withFileTypes: true })) {
    const inside = path.join(place, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') yield* filesIn(inside)
    } else if (entry.isFile() && LOG.test(entry.name) && !NOT_OURS.test(inside)) yield inside
  }
}

function findingsIn(text, name) {
  const findings = []
  text.split('\n').forEach((line, at) => {
    for (const { what, pattern, holds } of RULES) {
      for (const match of line.matchAll(pattern)) {
        const caught = match[1] ?? match[0]
        if (!holds || holds(caught)) findings.push(`${name}:${at + 1}: ${what}, ${caught.slice(0, 3)}… of ${caught.length} characters`)
      }
    }
  })
  return findings
}

function prove() {
  const token = 'Ab3_'.repeat(32)
  const planted = {
    JWT: 'WARN x - eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwMUsifQ.abcdefghijklmnop0123',
    'bearer token': 'Authorization: Bearer abcdefghij0123456789',
    'phone number': 'bound 19937552984 to somebody',
    'ID number': 'real name 110101199003070978 is taken',
    'named secret': '{"session_key":"tiihtNczf5v6AKRyjwEUhQ=="}',
    "the mock platform's secret": 'GET /cgi-bin/token?secret=mock-secret-for-this-machine-only',
    'access token': `answered 40001 for ${token}`,
  }
  const harmless = [
    '10:15:30.123 INFO  c.q.web - POST /api/v1/registrations answered 409',
    'sha256 0f3a9c'.padEnd(64, 'a'),
    'Tests run: 12, Failures: 0, took 1793755.298 s at 1795242924123',
    'person 01K9XN3RZ0B3X8QF4M2T5V7W9Y signed in; phone 199****2984; 62**************05',
    'policy 2016-17/1, batch BF20261121-000001, account 6222020000009999',
    'https://packages.example/org/apache/maven/plugins/maven-surefire-plugin/3.5.4/maven-surefire-plugin-3.5.4.jar',
  ]
  const missed = Object.entries(planted).filter(([what, line]) => !findingsIn(line, 'proof').some((each) => each.includes(what)))
  const wrong = harmless.filter((line) => findingsIn(line, 'proof').length > 0)
  for (const [what] of missed) console.error(`does not bite: ${what}`)
  for (const line of wrong) console.error(`bites the harmless: ${line}: ${findingsIn(line, 'proof')}`)
  return missed.length + wrong.length
}

const places = process.argv.slice(2)
if (places.length === 0) {
  console.error('usage: scan-logs.mjs [--prove] <file or folder>…')
  process.exit(2)
}
if (places[0] === '--prove') {
  if (prove() > 0) process.exit(1)
  places.shift()
  console.log('every rule of the log scan bites')
}
let files = 0
let lines = 0
const findings = []
for (const file of places.flatMap((place) => [...filesIn(place)])) {
  const text = fs.readFileSync(file, 'utf8')
  files += 1
  lines += text.split('\n').length
  findings.push(...findingsIn(text, file))
}
for (const each of findings.slice(0, 50)) console.error(each)
console.log(`log scan: ${files} files, ${lines} lines, ${findings.length} findings`)
if (findings.length > 0) process.exit(1)
if (places.length > 0 && lines < 10) {
  console.error('the log scan found next to nothing to look at: is the folder right?')
  process.exit(1)
}
